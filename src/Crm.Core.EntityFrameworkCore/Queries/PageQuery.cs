using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>The rows of a page, in order and after the cursor's row, not yet cut off at its end.</summary>
internal static class PageQuery<T, TId, TResult>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    private static readonly PropertyInfo s_id = typeof(T).GetProperty(nameof(AggregateRoot<>.Id))!;
    private static readonly ConstructorInfo s_new = typeof(PageRow<TId, TResult>).GetConstructor(Type.EmptyTypes)!;
    private static readonly PropertyInfo s_rowId = typeof(PageRow<TId, TResult>).GetProperty(nameof(PageRow<,>.Id))!;
    private static readonly PropertyInfo s_rowAt = typeof(PageRow<TId, TResult>).GetProperty(nameof(PageRow<,>.At))!;
    private static readonly PropertyInfo s_rowValue = typeof(PageRow<TId, TResult>).GetProperty(nameof(PageRow<,>.Value))!;

    /// <summary>The query.</summary>
    /// <param name="matching">What the criteria leave.</param>
    /// <param name="all">Every row of the tenant.</param>
    /// <param name="specification">The order and what to read.</param>
    /// <param name="after">Null for the first page.</param>
    public static IQueryable<PageRow<TId, TResult>> Of(IQueryable<T> matching, IQueryable<T> all, ISpecification<T, TResult> specification, AfterRow? after)
    {
        var cursor = new KeyCursor<T, TId>(matching, all, after, specification.Order?.Descending ?? false);
        var ordered = specification.Order is { } order ? order.Key.Accept(cursor) : cursor.OrderById();
        return ordered.Select(RowOf(specification));
    }

    private static Expression<Func<T, PageRow<TId, TResult>>> RowOf(ISpecification<T, TResult> specification)
    {
        var row = specification.Selector.Parameters[0];
        List<MemberBinding> bindings = [Expression.Bind(s_rowId, Expression.Property(row, s_id)), Expression.Bind(s_rowValue, specification.Selector.Body)];
        if (specification.Order?.Key is SortKey<T, DateTimeOffset> time)
            bindings.Add(Expression.Bind(s_rowAt, Expression.Convert(Lambdas.BodyOver(time.Selector, row), typeof(DateTimeOffset?))));
        return Expression.Lambda<Func<T, PageRow<TId, TResult>>>(Expression.MemberInit(Expression.New(s_new), bindings), row);
    }
}
