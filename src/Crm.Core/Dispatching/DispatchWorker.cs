using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Crm.Core.Dispatching;

/// <summary>Delivers events as long as the host runs, and deletes those delivered long ago.</summary>
internal sealed class DispatchWorker(
    IEventDispatcher dispatcher, IServiceScopeFactory scopes, TimeProvider clock, IOptions<DispatchOptions> options, ILogger<DispatchWorker> logger) : BackgroundService
{
    private static readonly TimeSpan s_purgeEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var purgeAt = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await dispatcher.DispatchAsync(stoppingToken);
                var now = clock.GetUtcNow();
                if (now >= purgeAt)
                {
                    await PurgeAsync(now - options.Value.KeepDelivered, stoppingToken);
                    purgeAt = now + s_purgeEvery;
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a while; the worker outlives that.
                DispatchLog.WorkerFailed(logger, failure);
            }

            await Task.Delay(options.Value.IdleDelay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PurgeAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOutbox>().PurgeDeliveredAsync(before, ct);
    }
}
