using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>
/// Every query sees the tenant in scope only. A named filter, so that a host ignoring its own filter by name does not drop
/// this one; asking for the tenant throws when there is none, before any SQL is sent.
/// </summary>
internal static class TenantFilter
{
    /// <summary>The filter's name, for <c>IgnoreQueryFilters(["crm.tenant"])</c> in deliberate cross-tenant work.</summary>
    public const string Name = "crm.tenant";

    /// <summary>The name as EF takes it where a query says the tenant itself.</summary>
    public static readonly IReadOnlyCollection<string> Names = [Name];

    /// <summary>The tenant in scope of a context.</summary>
    public static TenantId Of(DbContext context) => CrmOptionsExtension.Of(context).Caller.Tenant;

    public static Expression<Func<T, bool>> For<T>(DbContext context)
    {
        // EF replaces a constant of the context by the context that runs the query, also under pooling.
        var row = Expression.Parameter(typeof(T), "row");
        var tenant = Expression.Call(typeof(TenantFilter), nameof(Of), null, Expression.Constant(context, typeof(DbContext)));
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Property(row, nameof(AggregateRoot.TenantId)), tenant), row);
    }
}
