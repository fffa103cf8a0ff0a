using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Refreshing;

/// <summary>
/// What a package or a host lets the background worker do again and again for every tenant, after stages, scores and tiers. Registered as a singleton; what fails is logged and tried again, and a run that
/// loses to another instance is left to it.
/// </summary>
public interface IRefreshTask
{
    /// <summary>What is refreshed, for the log: <c>lifetime values</c>.</summary>
    string What { get; }

    /// <summary>How old the last run may become; null switches it off.</summary>
    TimeSpan? Every { get; }

    /// <summary>Whom it concerns.</summary>
    /// <param name="stored">Tells who has records of a kind.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<IReadOnlyList<TenantId>> TenantsAsync(IStoredTenants stored, CancellationToken ct);

    /// <summary>When it was run last, by whatever instance, for the tenant that acts; null for never.</summary>
    /// <param name="services">The services of a scope of its own.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<DateTimeOffset?> LastRunAsync(IServiceProvider services, CancellationToken ct);

    /// <summary>Runs it for the tenant that acts.</summary>
    /// <param name="services">The services of a scope of its own.</param>
    /// <param name="ct">Cancels; what is stored stays.</param>
    Task RunAsync(IServiceProvider services, CancellationToken ct);
}
