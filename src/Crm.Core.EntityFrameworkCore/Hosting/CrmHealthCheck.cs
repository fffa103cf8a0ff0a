using Crm.Core.EntityFrameworkCore.Search;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Crm.Core.EntityFrameworkCore.Hosting;

/// <summary>Whether the tables answer and events are delivered. Tells counts only.</summary>
internal sealed class CrmHealthCheck(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var counts = await scope.ServiceProvider.GetRequiredService<IOutbox>().CountAsync(cancellationToken);
            var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["pending"] = counts.Pending, ["claimed"] = counts.Claimed, ["parked"] = counts.Parked };
            var indexed = await FragmentIndex.IsThereAsync(scope.ServiceProvider.GetRequiredService<CrmContext>().Context, cancellationToken);
            data["search-fragments-indexed"] = indexed;
            return counts.Parked == 0
                ? HealthCheckResult.Healthy(indexed ? "The store answers." : $"The store answers. {EntityFrameworkErrors.NoFragmentIndex.Code}: {EntityFrameworkErrors.NoFragmentIndex.Message}", data)
                : HealthCheckResult.Degraded($"{counts.Parked} events are parked: fix their handler and call IOutbox.ReleaseParkedAsync.", data: data);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever keeps the store from answering is the finding; only its kind is told.
            return new(context.Registration.FailureStatus, $"The store does not answer ({failure.GetType().Name}). Check the connection and that migrations ran.");
        }
    }
}
