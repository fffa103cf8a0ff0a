namespace Crm.Core.Tests.Refreshing;

/// <summary>Lets a worker wait between two rounds until it is told to go on, and tells when it waits.</summary>
internal sealed class RoundClock(TimeProvider inner) : TimeProvider, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _waiting = new(0);

    private Action? _goOn;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _goOn = () => callback(state);
        _waiting.Release();
        return new Wait();
    }

    public async Task WaitsAsync() => Assert.True(await _waiting.WaitAsync(s_patience), "The worker did not come to the end of its round.");

    public void GoOn() => _goOn!();

    public void Dispose() => _waiting.Dispose();

    private sealed class Wait : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
