using Crm.Core.EntityFrameworkCore.Bulk;
using Crm.Core.EntityFrameworkCore.Errors;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crm.Core.EntityFrameworkCore.Hosting;

/// <summary>Chooses the database: <c>ef.UseSqlite()</c> or <c>ef.UsePostgreSql()</c>, from the provider's package.</summary>
/// <param name="services">The host's services.</param>
/// <param name="contextType">The host's context.</param>
public sealed class EfCrmBuilder(IServiceCollection services, Type contextType)
{
    private readonly List<IInterceptor> _interceptors = [];

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; } = services;

    /// <summary>The host's context.</summary>
    public Type ContextType { get; } = contextType;

    internal IDatabaseRefusals? Refusals { get; private set; }

    internal IReadOnlyList<IInterceptor> Interceptors => _interceptors;

    /// <summary>For provider packages: how to read refusals, and what to do with connections.</summary>
    /// <param name="refusals">Reads what the database refused.</param>
    /// <param name="interceptors">Singletons added to the host's context.</param>
    public EfCrmBuilder UseDatabase(IDatabaseRefusals refusals, params IReadOnlyList<IInterceptor> interceptors)
    {
        Refusals = refusals;
        _interceptors.Clear();
        _interceptors.AddRange(interceptors);
        return this;
    }

    /// <summary>For provider packages: how the database takes many rows at once. Without this step there is no <see cref="IBulkWriter"/>.</summary>
    /// <param name="database">Writes the rows.</param>
    public EfCrmBuilder UseBulkWriting(IBulkDatabase database)
    {
        Services.Replace(ServiceDescriptor.Singleton(database));
        Services.Replace(ServiceDescriptor.Scoped<IBulkWriter, EfBulkWriter>());
        return this;
    }
}
