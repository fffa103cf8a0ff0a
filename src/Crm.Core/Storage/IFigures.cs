using System.Linq.Expressions;
using Crm.Core.Domain;

namespace Crm.Core.Storage;

/// <summary>Reads figures over all records of one kind, of the tenant in scope, where the store computes them.</summary>
public interface IFigures
{
    /// <summary>The figure of the last one among the best; null when nobody has a figure.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="criteria">Which records; other records through <see cref="Facts"/>.</param>
    /// <param name="has">True of those that have the figure; all others are not ranked. May be left unasked of records that have facts of the kind <paramref name="figure"/> reads: of them it is null instead.</param>
    /// <param name="figure">The figure. Null of a record that has facts and no figure; anything, such as nought, of one without facts.</param>
    /// <param name="descending">True when the largest is the best.</param>
    /// <param name="share">How many are among the best: a share of those that have the figure, rounded up, or a number.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<long?> LastOfBestAsync<T>(
        IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> has, Expression<Func<T, long?>> figure, bool descending, BestShare share, CancellationToken ct = default)
        where T : AggregateRoot;

    /// <summary>How many records there are, and for how many of them a condition holds. For few records: what the condition says about others is looked up for each.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="criteria">Which records.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<(long All, long Holds)> ShareAsync<T>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> condition, CancellationToken ct = default)
        where T : AggregateRoot;

    /// <summary>What is asked of each record, in no particular order and in one read: for processes that look at everybody.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <typeparam name="TRow">What is read of each.</typeparam>
    /// <param name="criteria">Which records.</param>
    /// <param name="selector">A projection every adapter can translate: fields, no calls.</param>
    /// <param name="ct">Cancels the read.</param>
    IAsyncEnumerable<TRow> EachAsync<T, TRow>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, TRow>> selector, CancellationToken ct = default)
        where T : AggregateRoot;

    /// <summary>Whether a failure of a query says that a sum does not fit.</summary>
    /// <param name="failure">What a query threw.</param>
    bool IsOverflow(Exception failure);

    /// <summary>Whether a failure of a query says that it is larger than the store reads.</summary>
    /// <param name="failure">What a query threw.</param>
    bool IsTooComplex(Exception failure);
}
