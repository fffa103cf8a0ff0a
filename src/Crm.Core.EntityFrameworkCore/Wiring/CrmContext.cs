using Crm.Core.Customers;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Wiring;

/// <summary>The host's context of this scope, under a name the library knows.</summary>
internal sealed class CrmContext
{
    /// <summary>Refuses a context whose model has not called <c>UseCrm</c>: a service provider that is not a started host was never checked.</summary>
    /// <param name="context">The host's context.</param>
    public CrmContext(DbContext context)
    {
        var name = context.GetType().Name;
        if (context.Model.FindEntityType(typeof(Customer)) is null)
            throw new InvalidOperationException($"{name} has no tables for customers. Add to {name}.OnModelCreating: model.UseCrm(Database);");
        Context = context;
    }

    public DbContext Context { get; }
}
