using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Orders a query and starts it after the cursor's row.</summary>
internal sealed class KeyCursor<T, TId>(IQueryable<T> query, IQueryable<T> all, PageRequest page, bool descending, CancellationToken ct) : ISortKeyVisitor<T, Task<IQueryable<T>>>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    /// <summary>The name of the order by id, for lists that ask for none.</summary>
    public const string ById = "id";

    public IQueryable<T> OrderById()
    {
        var ordered = descending ? query.OrderByDescending(x => x.Id) : query.OrderBy(x => x.Id);
        if (page.After is not { } after) return ordered;
        after.MustFit(ById);
        var row = Expression.Parameter(typeof(T), "row");
        return ordered.Where(Expression.Lambda<Func<T, bool>>(IdBeyond(row, after.Id), row));
    }

    public async Task<IQueryable<T>> Visit<TKey>(SortKey<T, TKey> key)
        where TKey : IComparable<TKey>
    {
        var ordered = descending
            ? query.OrderByDescending(key.Selector).ThenByDescending(x => x.Id)
            : query.OrderBy(key.Selector).ThenBy(x => x.Id);
        if (page.After is not { } after) return ordered;
        after.MustFit(key.Name);
        return ordered.Where(Beyond(key, await AnchorAsync(key, after), after.Id));
    }

    private async Task<TKey> AnchorAsync<TKey>(SortKey<T, TKey> key, Cursor after)
        where TKey : IComparable<TKey>
    {
        if (typeof(TKey) == typeof(DateTimeOffset)) return (TKey)(object)Instant.FromMicroseconds(after.At ?? throw new CrmException(Cursor.Invalid, "cursor"));
        // The cursor carries no text: the row it names still knows its key.
        var id = TId.From(after.Id);
        var found = await all.Where(x => x.Id.Equals(id)).Select(key.Selector).Take(1).ToListAsync(ct);
        return found is [var anchor] ? anchor : throw new CrmException(StorageErrors.CursorGone, "cursor");
    }

    // key >= anchor and (key > anchor or id > id of anchor): the first half is a range the index can start from.
    private Expression<Func<T, bool>> Beyond<TKey>(SortKey<T, TKey> key, TKey anchor, Guid anchorId)
        where TKey : IComparable<TKey>
    {
        var row = key.Selector.Parameters[0];
        var value = Parameters.Of(anchor);
        var (strict, loose) = descending
            ? (ExpressionType.LessThan, ExpressionType.LessThanOrEqual)
            : (ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual);
        var body = Expression.AndAlso(
            Compare(key.Selector.Body, value, loose),
            Expression.OrElse(Compare(key.Selector.Body, value, strict), IdBeyond(row, anchorId)));
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    private BinaryExpression IdBeyond(ParameterExpression row, Guid id)
    {
        var own = Expression.Property(row, nameof(AggregateRoot<>.Id));
        var compared = Expression.Call(own, nameof(IComparable<>.CompareTo), null, Parameters.Of(TId.From(id)));
        return Expression.MakeBinary(descending ? ExpressionType.LessThan : ExpressionType.GreaterThan, compared, Expression.Constant(0));
    }

    private static BinaryExpression Compare(Expression left, Expression right, ExpressionType comparison) => left.Type == typeof(string)
        ? Expression.MakeBinary(comparison, Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0))
        : Expression.MakeBinary(comparison, left, right);
}
