using Crm.Core.EntityFrameworkCore.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the library to a host's health checks.</summary>
public static class CrmHealthChecksBuilderExtensions
{
    /// <summary>
    /// Unhealthy when the store does not answer, degraded when events are parked or one waits longer than <c>DispatchOptions.LateAfter</c>. Quick,
    /// however many events there are.
    /// </summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    public static IHealthChecksBuilder AddCrm(this IHealthChecksBuilder builder, string name = "crm", params IEnumerable<string> tags) =>
        builder.Add(new HealthCheckRegistration(name, s => ActivatorUtilities.CreateInstance<CrmHealthCheck>(s), failureStatus: null, tags));
}
