using System.Linq.Expressions;
using Crm.Core.Domain;

namespace Crm.Core.Storage;

/// <summary>Reads figures over all records of one kind, of the tenant in scope, where the store computes them.</summary>
public interface IFigures
{
    /// <summary>The figure of the record in a place of their order; null when there are fewer.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="criteria">Which records; other records through <see cref="Facts"/>.</param>
    /// <param name="figure">The figure; records without one are in no place.</param>
    /// <param name="descending">True when the largest comes first.</param>
    /// <param name="place">Counts from 0.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<long?> AtAsync<T>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, long?>> figure, bool descending, int place, CancellationToken ct = default)
        where T : AggregateRoot;

    /// <summary>Whether a failure of a query says that a sum does not fit.</summary>
    /// <param name="failure">What a query threw.</param>
    bool IsOverflow(Exception failure);
}
