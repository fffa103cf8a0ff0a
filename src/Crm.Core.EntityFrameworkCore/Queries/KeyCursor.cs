using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Orders a query and starts it after the cursor's row.</summary>
internal sealed class KeyCursor<T, TId>(IQueryable<T> query, IQueryable<T> all, AfterRow? after, bool descending) : ISortKeyVisitor<T, IQueryable<T>>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    private static readonly PropertyInfo s_id = typeof(T).GetProperty(nameof(AggregateRoot<>.Id))!;
    private static readonly MethodInfo s_compareIds = typeof(TId).GetMethod(nameof(IComparable<>.CompareTo), [typeof(TId)])!;
    private static readonly MethodInfo s_compareTexts = ((Func<string, string, int>)string.Compare).Method;

    public IQueryable<T> OrderById()
    {
        var ordered = descending ? query.OrderByDescending(x => x.Id) : query.OrderBy(x => x.Id);
        if (after is null) return ordered;
        var row = Expression.Parameter(typeof(T), "row");
        return ordered.Where(Expression.Lambda<Func<T, bool>>(IdBeyond(row, after), row));
    }

    public IQueryable<T> Visit<TKey>(SortKey<T, TKey> key)
        where TKey : IComparable<TKey>
    {
        var ordered = descending
            ? query.OrderByDescending(key.Selector).ThenByDescending(x => x.Id)
            : query.OrderBy(key.Selector).ThenBy(x => x.Id);
        return after is null ? ordered : ordered.Where(Beyond(key, AnchorOf(key, after), after));
    }

    private Expression AnchorOf<TKey>(SortKey<T, TKey> key, AfterRow row)
        where TKey : IComparable<TKey>
    {
        if (typeof(TKey) == typeof(DateTimeOffset)) return row.At;
        // The cursor carries no text: the row it names still knows its key, and tells it within the same query. Null when it is gone.
        var anchor = Expression.Parameter(typeof(T), "anchor");
        var named = all.Where(Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Property(anchor, s_id), row.Id), anchor));
        var own = Lambdas.BodyOver(key.Selector, anchor);
        if (!typeof(TKey).IsValueType)
            return Expression.Call(((Func<IQueryable<TKey>, TKey?>)Queryable.FirstOrDefault).Method, named.Select(Expression.Lambda<Func<T, TKey>>(own, anchor)).Expression);
        var type = typeof(Nullable<>).MakeGenericType(typeof(TKey));
        var selector = Expression.Lambda(Expression.Convert(own, type), anchor);
        var keys = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(T), type], named.Expression, Expression.Quote(selector));
        return Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [type], keys);
    }

    // key >= anchor and (key > anchor or id > id of anchor): the first half is a range the index can start from.
    private Expression<Func<T, bool>> Beyond<TKey>(SortKey<T, TKey> key, Expression anchor, AfterRow anchorRow)
        where TKey : IComparable<TKey>
    {
        var row = key.Selector.Parameters[0];
        var (strict, loose) = descending
            ? (ExpressionType.LessThan, ExpressionType.LessThanOrEqual)
            : (ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual);
        var body = Expression.AndAlso(
            Compare(key.Selector.Body, anchor, loose),
            Expression.OrElse(Compare(key.Selector.Body, anchor, strict), IdBeyond(row, anchorRow)));
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    private BinaryExpression IdBeyond(ParameterExpression row, AfterRow other)
    {
        var compared = Expression.Call(Expression.Property(row, s_id), s_compareIds, other.Id);
        return Expression.MakeBinary(descending ? ExpressionType.LessThan : ExpressionType.GreaterThan, compared, Expression.Constant(0));
    }

    private static BinaryExpression Compare(Expression left, Expression right, ExpressionType comparison) => left.Type == typeof(string)
        ? Expression.MakeBinary(comparison, Expression.Call(s_compareTexts, left, right), Expression.Constant(0))
        : Expression.MakeBinary(comparison, left.Type == right.Type ? left : Expression.Convert(left, right.Type), right);
}
