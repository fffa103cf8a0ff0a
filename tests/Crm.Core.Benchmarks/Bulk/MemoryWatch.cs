namespace Crm.Core.Benchmarks.Bulk;

/// <summary>The most managed memory in use over what was in use at the start, looked at many times a second.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private readonly long _idle;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private long _most;

    public MemoryWatch()
    {
        _idle = GC.GetTotalMemory(forceFullCollection: true);
        _watching = Task.Run(WatchAsync);
    }

    public double MostMegabytes => Math.Round((Interlocked.Read(ref _most) - _idle) / 1048576.0, 1);

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
            _most = Math.Max(_most, GC.GetTotalMemory(forceFullCollection: false));
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
