using System.Linq.Expressions;
using Ardalis.Specification;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Storage;

namespace Crm.Core.ArdalisSpecifications;

/// <summary>The library's specifications, for repositories of a host that take Ardalis specifications.</summary>
public static class CrmSpecifications
{
    /// <summary>The same conditions, order and number of rows. Ties are broken by id, as the library does.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="specification">One of the library's, for the first page.</param>
    /// <exception cref="CrmException"><c>crm.ardalis.reaches-facts</c>, <c>crm.ardalis.has-cursor</c>.</exception>
    public static global::Ardalis.Specification.ISpecification<T> ToArdalis<T>(this Storage.ISpecification<T> specification)
        where T : AggregateRoot => new Carried<T>(specification);

    /// <summary>As the other overload, with what is read of each record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <typeparam name="TResult">What is read.</typeparam>
    /// <param name="specification">One of the library's, for the first page.</param>
    /// <exception cref="CrmException"><c>crm.ardalis.reaches-facts</c>, <c>crm.ardalis.has-cursor</c>.</exception>
    public static global::Ardalis.Specification.ISpecification<T, TResult> ToArdalis<T, TResult>(this Storage.ISpecification<T, TResult> specification)
        where T : AggregateRoot => new Carried<T, TResult>(specification);

    private static void Carry<T>(ISpecificationBuilder<T> query, Storage.ISpecification<T> specification)
        where T : AggregateRoot
    {
        if (specification.Page.After is not null) throw new CrmException(BridgeErrors.HasCursor, "page");
        foreach (var criterion in specification.Criteria)
        {
            if (new Criterion<T>(criterion).ReachesFacts) throw new CrmException(BridgeErrors.ReachesFacts, "criteria");
            query.Where(criterion);
        }

        var descending = specification.Order?.Descending ?? false;
        var id = Untyped<T>(Expression.Lambda(Expression.Property(Row<T>.Parameter, "Id"), Row<T>.Parameter));
        if (specification.Order is { } order)
        {
            var key = order.Key.Accept(new Selector<T>());
            var ordered = descending ? query.OrderByDescending(key) : query.OrderBy(key);
            _ = descending ? ordered.ThenByDescending(id) : ordered.ThenBy(id);
        }
        else
        {
            query.OrderBy(id);
        }

        query.Take(specification.Page.Size);
    }

    private static Expression<Func<T, object?>> Untyped<T>(LambdaExpression selector) =>
        Expression.Lambda<Func<T, object?>>(Expression.Convert(selector.Body, typeof(object)), selector.Parameters);

    private static class Row<T>
    {
        public static readonly ParameterExpression Parameter = Expression.Parameter(typeof(T), "row");
    }

    private sealed class Selector<T> : ISortKeyVisitor<T, Expression<Func<T, object?>>>
    {
        public Expression<Func<T, object?>> Visit<TKey>(SortKey<T, TKey> key)
            where TKey : IComparable<TKey> => Untyped<T>(key.Selector);
    }

    private sealed class Carried<T> : global::Ardalis.Specification.Specification<T>
        where T : AggregateRoot
    {
        public Carried(Storage.ISpecification<T> specification) => Carry(Query, specification);
    }

    private sealed class Carried<T, TResult> : global::Ardalis.Specification.Specification<T, TResult>
        where T : AggregateRoot
    {
        public Carried(Storage.ISpecification<T, TResult> specification)
        {
            Carry((ISpecificationBuilder<T>)Query, specification);
            Query.Select(specification.Selector);
        }
    }
}
