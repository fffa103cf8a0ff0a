using System.Linq.Expressions;

namespace Crm.Core.Storage;

/// <summary>Which records, in what order, from where and how many: data an adapter translates, never a query it runs.</summary>
/// <typeparam name="T">The record.</typeparam>
public interface ISpecification<T>
{
    /// <summary>Conditions that must all hold. Other records of a customer are reached through <see cref="Facts"/>.</summary>
    IReadOnlyList<Expression<Func<T, bool>>> Criteria { get; }

    /// <summary>The order; null orders by id. Ties are always broken by id, so that the order is total.</summary>
    SortOrder<T>? Order { get; }

    /// <summary>How many and from where.</summary>
    PageRequest Page { get; }
}

/// <summary>A specification that also says what to read of each record.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TResult">What is read.</typeparam>
public interface ISpecification<T, TResult> : ISpecification<T>
{
    /// <summary>What to read of each record.</summary>
    Expression<Func<T, TResult>> Selector { get; }
}
