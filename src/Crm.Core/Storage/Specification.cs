using System.Linq.Expressions;

namespace Crm.Core.Storage;

/// <summary>Starts a specification.</summary>
public static class Specification
{
    /// <summary>All records of a kind, by id, the first page.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public static Specification<T> For<T>() => new();
}

/// <summary>A specification, built step by step; every step returns a new one.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed record Specification<T> : ISpecification<T>
{
    /// <inheritdoc />
    public IReadOnlyList<Expression<Func<T, bool>>> Criteria { get; private init; } = [];

    /// <inheritdoc />
    public SortOrder<T>? Order { get; private init; }

    /// <inheritdoc />
    public PageRequest Page { get; private init; } = PageRequest.First;

    /// <summary>Adds a condition.</summary>
    /// <param name="criterion">Must hold beside those already there.</param>
    public Specification<T> Where(Expression<Func<T, bool>> criterion) => this with { Criteria = [.. Criteria, criterion] };

    /// <summary>Adds a condition.</summary>
    /// <param name="criterion">Must hold beside those already there.</param>
    public Specification<T> Where(Criterion<T> criterion) => Where(criterion.Matches);

    /// <summary>Orders by a registered sort key, smallest first.</summary>
    /// <param name="key">The sort key.</param>
    public Specification<T> OrderBy(SortKey<T> key) => this with { Order = new(key, Descending: false) };

    /// <summary>Orders by a registered sort key, largest first; ties by id, largest first.</summary>
    /// <param name="key">The sort key.</param>
    public Specification<T> OrderByDescending(SortKey<T> key) => this with { Order = new(key, Descending: true) };

    /// <summary>One page.</summary>
    /// <param name="page">How many and from where.</param>
    public Specification<T> Paged(PageRequest page) => this with { Page = page };

    /// <summary>Says what to read of each record.</summary>
    /// <typeparam name="TResult">What is read.</typeparam>
    /// <param name="selector">A projection every adapter can translate: fields, no calls.</param>
    public ISpecification<T, TResult> Select<TResult>(Expression<Func<T, TResult>> selector) => new Selected<TResult>(this, selector);

    private sealed record Selected<TResult>(Specification<T> Of, Expression<Func<T, TResult>> Selector) : ISpecification<T, TResult>
    {
        public IReadOnlyList<Expression<Func<T, bool>>> Criteria => Of.Criteria;

        public SortOrder<T>? Order => Of.Order;

        public PageRequest Page => Of.Page;
    }
}
