using Crm.Core.Dispatching;
using Crm.Core.EntityFrameworkCore.Errors;
using Crm.Core.EntityFrameworkCore.Search;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Crm.Core.EntityFrameworkCore.Hosting;

/// <summary>Whether the tables answer and events are delivered. Tells counts and durations only.</summary>
internal sealed class CrmHealthCheck(IServiceScopeFactory scopes, IOptions<DispatchOptions> options, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var backlog = await scope.ServiceProvider.GetRequiredService<IOutbox>().BacklogAsync(cancellationToken);
            var waits = backlog.OldestDue is { } due && clock.GetUtcNow() - due is { Ticks: > 0 } since ? since : TimeSpan.Zero;
            var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["parked"] = backlog.Parked, ["oldest-due-seconds"] = (long)waits.TotalSeconds };
            var indexed = await FragmentIndex.IsThereAsync(scope.ServiceProvider.GetRequiredService<CrmContext>().Context, cancellationToken);
            data["search-fragments-indexed"] = indexed;
            if (backlog.Parked > 0) return HealthCheckResult.Degraded($"{backlog.Parked} events are parked: fix their handler and call IOutbox.ReleaseParkedAsync.", data: data);
            if (waits > options.Value.LateAfter)
            {
                return HealthCheckResult.Degraded(
                    $"Events wait longer than {options.Value.LateAfter}: look whether a host with AddBackgroundProcessing() runs, what it logs and how long its handlers take, or set DispatchOptions.LateAfter.",
                    data: data);
            }

            return HealthCheckResult.Healthy(indexed ? "The store answers." : $"The store answers. {EntityFrameworkErrors.NoFragmentIndex.Code}: {EntityFrameworkErrors.NoFragmentIndex.Message}", data);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever keeps the store from answering is the finding; only its kind is told.
            return new(context.Registration.FailureStatus, $"The store does not answer ({failure.GetType().Name}). Check the connection and that migrations ran.");
        }
    }
}
