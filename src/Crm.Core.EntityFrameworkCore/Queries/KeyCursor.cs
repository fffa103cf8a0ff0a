using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Orders a query and starts it after the cursor's row.</summary>
internal sealed class KeyCursor<T, TId>(IQueryable<T> query, IQueryable<T> all, PageRequest page, bool descending) : ISortKeyVisitor<T, IQueryable<T>>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    /// <summary>The name of the order by id, for lists that ask for none.</summary>
    public const string ById = "id";

    private TId? _anchor;

    public IQueryable<T> OrderById()
    {
        var ordered = descending ? query.OrderByDescending(x => x.Id) : query.OrderBy(x => x.Id);
        if (page.After is not { } after) return ordered;
        after.MustFit(ById);
        var row = Expression.Parameter(typeof(T), "row");
        return ordered.Where(Expression.Lambda<Func<T, bool>>(IdBeyond(row, after.Id), row));
    }

    public IQueryable<T> Visit<TKey>(SortKey<T, TKey> key)
        where TKey : IComparable<TKey>
    {
        var ordered = descending
            ? query.OrderByDescending(key.Selector).ThenByDescending(x => x.Id)
            : query.OrderBy(key.Selector).ThenBy(x => x.Id);
        if (page.After is not { } after) return ordered;
        after.MustFit(key.Name);
        return ordered.Where(Beyond(key, AnchorOf(key, after), after.Id));
    }

    /// <summary>Whether the query found the cursor's row; without it nothing comes after it.</summary>
    /// <param name="ct">Cancels the read.</param>
    public async Task<bool> HasAnchorAsync(CancellationToken ct) => _anchor is not { } id || await all.AnyAsync(x => x.Id.Equals(id), ct);

    private Expression AnchorOf<TKey>(SortKey<T, TKey> key, Cursor after)
        where TKey : IComparable<TKey>
    {
        if (typeof(TKey) == typeof(DateTimeOffset))
            return Parameters.Of((TKey)(object)Instant.FromMicroseconds(after.At ?? throw new CrmException(Cursor.Invalid, "cursor")));
        // The cursor carries no text: the row it names still knows its key, and tells it within the same query. Null when it is gone.
        var id = TId.From(after.Id);
        _anchor = id;
        var type = typeof(TKey).IsValueType ? typeof(Nullable<>).MakeGenericType(typeof(TKey)) : typeof(TKey);
        var row = Expression.Parameter(typeof(T), "anchor");
        var own = Lambdas.BodyOver(key.Selector, row);
        var selector = Expression.Lambda(own.Type == type ? own : Expression.Convert(own, type), row);
        var keys = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(T), type], all.Where(x => x.Id.Equals(id)).Expression, Expression.Quote(selector));
        return Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [type], keys);
    }

    // key >= anchor and (key > anchor or id > id of anchor): the first half is a range the index can start from.
    private Expression<Func<T, bool>> Beyond<TKey>(SortKey<T, TKey> key, Expression anchor, Guid anchorId)
        where TKey : IComparable<TKey>
    {
        var row = key.Selector.Parameters[0];
        var (strict, loose) = descending
            ? (ExpressionType.LessThan, ExpressionType.LessThanOrEqual)
            : (ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual);
        var body = Expression.AndAlso(
            Compare(key.Selector.Body, anchor, loose),
            Expression.OrElse(Compare(key.Selector.Body, anchor, strict), IdBeyond(row, anchorId)));
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
        : Expression.MakeBinary(comparison, left.Type == right.Type ? left : Expression.Convert(left, right.Type), right);
}
