using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Crm.Core.Domain;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Loads one whole record by id with a query compiled once per model.</summary>
internal static class CompiledFind<T, TId>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    private const string Number = "Number";

    private static readonly ConditionalWeakTable<IModel, Func<DbContext, TenantId, TId, CancellationToken, Task<T?>>> PerModel = [];

    public static Func<DbContext, TenantId, TId, CancellationToken, Task<T?>> For(IModel model) => PerModel.GetValue(model, static m => Compile(m));

    private static Func<DbContext, TenantId, TId, CancellationToken, Task<T?>> Compile(IModel model)
    {
        var tenant = Expression.Parameter(typeof(TenantId), "tenant");
        var id = Expression.Parameter(typeof(TId), "id");
        var context = Expression.Parameter(typeof(DbContext), "context");
        var ct = Expression.Parameter(typeof(CancellationToken), "ct");
        var set = CompiledId<T, TId>.Rows(context);
        foreach (var navigation in model.FindEntityType(typeof(T))!.GetNavigations().Where(n => n.IsCollection)) set = IncludeInOrder(set, navigation);
        // With several collections one joined query would return their product; separate ones return their sum.
        var collections = model.FindEntityType(typeof(T))!.GetNavigations().Count(n => n.IsCollection);
        if (collections > 1) set = Expression.Call(typeof(RelationalQueryableExtensions), nameof(RelationalQueryableExtensions.AsSplitQuery), [typeof(T)], set);
        var first = Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(T)], set, Expression.Quote(CompiledId<T, TId>.Is(tenant, id)));
        return EF.CompileAsyncQuery(Expression.Lambda<Func<DbContext, TenantId, TId, CancellationToken, T?>>(first, context, tenant, id, ct));
    }

    // Numbered parts come in the order of their numbers; a table promises none.
    private static Expression IncludeInOrder(Expression set, INavigation navigation)
    {
        var part = navigation.TargetEntityType.ClrType;
        if (part.GetProperty(Number) is not { } number) return set;
        var owner = Expression.Parameter(typeof(T), "owner");
        var row = Expression.Parameter(part, "part");
        var ordered = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.OrderBy),
            [part, number.PropertyType],
            Expression.Property(owner, navigation.PropertyInfo!),
            Expression.Lambda(Expression.Property(row, number), row));
        return Expression.Call(
            typeof(EntityFrameworkQueryableExtensions),
            nameof(EntityFrameworkQueryableExtensions.Include),
            [typeof(T), ordered.Type],
            set,
            Expression.Quote(Expression.Lambda(ordered, owner)));
    }
}
