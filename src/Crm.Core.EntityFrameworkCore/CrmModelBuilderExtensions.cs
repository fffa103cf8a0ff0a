using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Wiring;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the library's tables to a host's model.</summary>
public static class CrmModelBuilderExtensions
{
    /// <summary>
    /// Adds the library's tables: call it in <c>OnModelCreating</c> of any context. The ids of the library (<c>CustomerId</c>, <c>UserId</c>, …)
    /// become columns in the host's own entities too, if the model knows those by then: the ones the context has a <c>DbSet</c> of.
    /// </summary>
    /// <param name="model">The host's model.</param>
    /// <param name="database">The context's <c>Database</c>: a model builder does not know which database it is for.</param>
    /// <param name="configure">Table prefix, schema, the host's own mapping of customers.</param>
    /// <exception cref="NotSupportedException">Neither SQLite nor PostgreSQL, or a schema version this package does not know.</exception>
    public static ModelBuilder UseCrm(this ModelBuilder model, DatabaseFacade database, Action<CrmModelOptions>? configure = null)
    {
        var options = new CrmModelOptions();
        configure?.Invoke(options);
        if (options.SchemaVersion is < 1 or > CrmModelOptions.LatestSchemaVersion)
            throw new NotSupportedException($"UseCrm: SchemaVersion is 1 to {CrmModelOptions.LatestSchemaVersion}. Update the package, or ask for a version it knows.");

        var context = database.GetService<ICurrentDbContext>().Context;
        var dialect = Dialect.Of(database);
        CrmTables.Add(new(model, dialect, options, context, CrmOptionsExtension.Find(context) is not null));
        HostIds.Map(model, dialect);
        return model;
    }
}
