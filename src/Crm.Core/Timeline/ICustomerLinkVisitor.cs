using Crm.Core.Domain;

namespace Crm.Core.Timeline;

/// <summary>What an adapter does with a link once it sees the type of its record.</summary>
/// <typeparam name="TResult">What comes out.</typeparam>
public interface ICustomerLinkVisitor<out TResult>
{
    /// <summary>The adapter's part.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="link">The link.</param>
    TResult Visit<T>(CustomerLink<T> link)
        where T : AggregateRoot;
}
