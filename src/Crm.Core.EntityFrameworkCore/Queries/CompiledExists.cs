using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Crm.Core.Domain;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Tells whether there is a record of an id with a query compiled once per model.</summary>
internal static class CompiledExists<T, TId>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    private static readonly ConditionalWeakTable<IModel, Func<DbContext, TenantId, TId, CancellationToken, Task<bool>>> PerModel = [];

    public static Func<DbContext, TenantId, TId, CancellationToken, Task<bool>> For(IModel model) => PerModel.GetValue(model, static _ => Compile());

    private static Func<DbContext, TenantId, TId, CancellationToken, Task<bool>> Compile()
    {
        var tenant = Expression.Parameter(typeof(TenantId), "tenant");
        var id = Expression.Parameter(typeof(TId), "id");
        var context = Expression.Parameter(typeof(DbContext), "context");
        var ct = Expression.Parameter(typeof(CancellationToken), "ct");
        var any = Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(T)], CompiledId<T, TId>.Rows(context), Expression.Quote(CompiledId<T, TId>.Is(tenant, id)));
        return EF.CompileAsyncQuery(Expression.Lambda<Func<DbContext, TenantId, TId, CancellationToken, bool>>(any, context, tenant, id, ct));
    }
}
