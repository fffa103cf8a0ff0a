namespace Crm.Core.Benchmarks.Bulk;

/// <summary>
/// The most managed memory in use over what was in use at the start: what the collector could not free when it last looked. What
/// waits to be collected is left out; how long it waits, the collector decides by the size of the machine's caches.
/// </summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private readonly long _idle;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private long _most;

    public MemoryWatch()
    {
#pragma warning disable S1215 // what was thrown away before must not be counted here
        GC.Collect();
#pragma warning restore S1215
        _idle = GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes;
        _watching = Task.Run(WatchAsync, CancellationToken.None);
    }

    public double MostMegabytes => Math.Round((Math.Max(Interlocked.Read(ref _most), _idle) - _idle) / 1048576.0, 1);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            _most = Math.Max(_most, GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes);
            await Task.Delay(5, CancellationToken.None);
        }
    }
}
