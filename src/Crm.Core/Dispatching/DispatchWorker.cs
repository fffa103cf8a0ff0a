using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Crm.Core.Dispatching;

/// <summary>Delivers events as long as the host runs.</summary>
internal sealed class DispatchWorker(IEventDispatcher dispatcher, TimeProvider clock, IOptions<DispatchOptions> options, ILogger<DispatchWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await dispatcher.DispatchAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a while; the worker outlives that.
                DispatchLog.WorkerFailed(logger, failure.GetType().Name);
            }

            await Task.Delay(options.Value.IdleDelay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
