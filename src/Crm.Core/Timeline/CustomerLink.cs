using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Domain;

namespace Crm.Core.Timeline;

/// <summary>How records of one kind name the customer they are about. Made once and kept: equal is what is the same object.</summary>
public abstract class CustomerLink
{
    private protected CustomerLink()
    {
    }

    /// <summary>A link.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="names">Whether a record is about a customer: a comparison that an index answers.</param>
    public static CustomerLink Of<T>(Expression<Func<T, CustomerId, bool>> names)
        where T : AggregateRoot => new CustomerLink<T>(names);

    /// <summary>Lets an adapter see the type of the record.</summary>
    /// <typeparam name="TResult">What the adapter makes of it.</typeparam>
    /// <param name="visitor">The adapter's part.</param>
    public abstract TResult Accept<TResult>(ICustomerLinkVisitor<TResult> visitor);
}

/// <summary>How records of one kind name the customer they are about, with its type.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class CustomerLink<T> : CustomerLink
    where T : AggregateRoot
{
    internal CustomerLink(Expression<Func<T, CustomerId, bool>> names) => Names = names;

    /// <summary>Whether a record is about a customer.</summary>
    public Expression<Func<T, CustomerId, bool>> Names { get; }

    /// <inheritdoc />
    public override TResult Accept<TResult>(ICustomerLinkVisitor<TResult> visitor) => visitor.Visit(this);
}
