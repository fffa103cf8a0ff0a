using Crm.Core.Auditing;
using Crm.Core.Hosting;
using Crm.Core.Tenancy;

namespace Crm.Core.Conformance;

/// <summary>
/// What the author of a storage adapter writes once: how to make an empty store, and two looks into it that no port offers.
/// A class fixture: xunit makes one for every suite, and disposes it if it is disposable.
/// </summary>
public abstract class ConformanceAdapter
{
    /// <summary>The adapter's name in reports, for example <c>SQLite</c>.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Makes an empty store and the services on it; called for every fact. Register the adapter on <paramref name="crm"/>, build a
    /// provider from its services, make the tables. The library, a hand-moved clock and repeatable randomness are registered already.
    /// </summary>
    /// <param name="crm">The library.</param>
    /// <returns>The provider; it is handed back to <see cref="StopAsync"/>.</returns>
    public abstract ValueTask<IServiceProvider> StartAsync(CrmBuilder crm);

    /// <summary>Ends a store: disposes the provider. Override it to delete files as well.</summary>
    /// <param name="services">What <see cref="StartAsync"/> returned.</param>
    public virtual async ValueTask StopAsync(IServiceProvider services)
    {
        if (services is IAsyncDisposable disposable) await disposable.DisposeAsync();
    }

    /// <summary>The stored old and new values of the tenant's audit.</summary>
    /// <param name="services">A scope; the tenant acts in it.</param>
    /// <param name="tenant">Whose.</param>
    public abstract Task<IReadOnlyList<AuditValues>> ReadAuditValuesAsync(IServiceProvider services, TenantId tenant);

    /// <summary>Purges the old and new values about one customer, as erasure will.</summary>
    /// <param name="services">A scope; the tenant acts in it.</param>
    /// <param name="tenant">Whose customer.</param>
    /// <param name="subjectId">The customer.</param>
    public abstract Task PurgeAuditValuesAsync(IServiceProvider services, TenantId tenant, Guid subjectId);

    /// <summary>Begins a transaction as a host would, around what the scope stores; disposing it rolls everything back. Null when the adapter has none to join.</summary>
    /// <param name="services">A scope.</param>
    public virtual Task<IAsyncDisposable?> BeginTransactionAsync(IServiceProvider services) => Task.FromResult<IAsyncDisposable?>(null);
}
