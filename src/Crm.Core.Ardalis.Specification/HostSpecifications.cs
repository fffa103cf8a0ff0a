using System.Linq.Expressions;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Theirs = Ardalis.Specification;

namespace Crm.Core.ArdalisSpecifications;

/// <summary>A host's Ardalis specifications, for the library's repositories.</summary>
public static class HostSpecifications
{
    /// <summary>
    /// The same conditions, order and number of rows as one of the library's specifications: use it with
    /// <c>crm.Customers.ListAsync</c> and the like.
    /// </summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="specification">The host's specification. <c>Take</c> becomes the size of the page, at most 200.</param>
    /// <param name="orders">The registered sort keys it may order by.</param>
    /// <exception cref="CrmException"><c>crm.ardalis.not-supported</c>, <c>crm.ardalis.unknown-order</c>, <c>crm.page.invalid-size</c>.</exception>
    public static Specification<T> ToCrm<T>(this Theirs.ISpecification<T> specification, params IReadOnlyList<SortKey<T>> orders)
    {
        Refuse(Unsupported(specification));
        var carried = Specification.For<T>();
        foreach (var condition in specification.WhereExpressions) carried = carried.Where(condition.Filter);
        carried = Ordered(carried, [.. specification.OrderExpressions], orders);
        return specification.Take < 0 ? carried : carried.Paged(new(specification.Take));
    }

    /// <summary>As the other overload, with what is read of each record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <typeparam name="TResult">What is read.</typeparam>
    /// <param name="specification">The host's specification, with a selector.</param>
    /// <param name="orders">The registered sort keys it may order by.</param>
    /// <exception cref="CrmException"><c>crm.ardalis.not-supported</c>, <c>crm.ardalis.unknown-order</c>, <c>crm.page.invalid-size</c>.</exception>
    public static ISpecification<T, TResult> ToCrm<T, TResult>(this Theirs.ISpecification<T, TResult> specification, params IReadOnlyList<SortKey<T>> orders)
    {
        Refuse(specification.SelectorMany is not null ? "selectorMany" : specification.PostProcessingAction is not null ? "postProcessing" : null);
        var selector = specification.Selector ?? throw new CrmException(BridgeErrors.NotSupported, "selector");
        return ToCrm((Theirs.ISpecification<T>)specification, orders).Select(selector);
    }

    // Flags that only say how a host's own repository should run (no tracking, split queries, tags, caching) ask for nothing we would not do.
    private static string? Unsupported<T>(Theirs.ISpecification<T> specification) =>
        specification.Skip > 0 ? "skip"
        : specification.IncludeExpressions.Any() || specification.IncludeStrings.Any() ? "include"
        : specification.SearchCriterias.Any() ? "search"
        : specification.PostProcessingAction is not null ? "postProcessing"
        : specification.AsTracking ? "asTracking"
        : specification.IgnoreQueryFilters ? "ignoreQueryFilters"
        : specification.IgnoreAutoIncludes ? "ignoreAutoIncludes"
        : null;

    private static void Refuse(string? part)
    {
        if (part is not null) throw new CrmException(BridgeErrors.NotSupported, part);
    }

    private static Specification<T> Ordered<T>(Specification<T> specification, Theirs.OrderExpressionInfo<T>[] asked, IReadOnlyList<SortKey<T>> orders)
    {
        if (asked.Length == 0) return specification;
        var descending = asked[0].OrderType is Theirs.OrderTypeEnum.OrderByDescending;
        // Ties are broken by id, in the same direction; saying so is allowed.
        var tie = descending ? Theirs.OrderTypeEnum.ThenByDescending : Theirs.OrderTypeEnum.ThenBy;
        if (asked.Skip(1).Any(o => o.OrderType != tie || FieldOf(o.KeySelector) is not "Id") || asked.Length > 2) throw new CrmException(BridgeErrors.UnknownOrder, "order");
        var field = FieldOf(asked[0].KeySelector);
        if (field is "Id" && !descending) return specification;
        var key = orders.FirstOrDefault(k => field is not null && field == k.Accept(new FieldOfKey<T>())) ?? throw new CrmException(BridgeErrors.UnknownOrder, "order");
        return descending ? specification.OrderByDescending(key) : specification.OrderBy(key);
    }

    private static string? FieldOf(LambdaExpression selector)
    {
        var body = selector.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } converted) body = converted.Operand;
        return body is MemberExpression { Expression: ParameterExpression } member ? member.Member.Name : null;
    }

    private sealed class FieldOfKey<T> : ISortKeyVisitor<T, string?>
    {
        public string? Visit<TKey>(SortKey<T, TKey> key)
            where TKey : IComparable<TKey> => FieldOf(key.Selector);
    }
}
