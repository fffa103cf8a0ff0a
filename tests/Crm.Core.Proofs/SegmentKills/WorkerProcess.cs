using System.Diagnostics;
using System.Globalization;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>A worker, seen from outside.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly Task _listening;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<DateTimeOffset> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _begins = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WorkerProcess(Process process) => (_process, _listening) = (process, Task.Run(ListenAsync));

    /// <summary>True between the beginning of a refresh and its end.</summary>
    public bool IsRefreshing { get; private set; }

    /// <summary>How many refreshes it began.</summary>
    public int Refreshes { get; private set; }

    public static WorkerProcess Start(string database, string connection)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", typeof(WorkerProcess).Assembly.Location, "work", database, connection])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new(Process.Start(start) ?? throw new InvalidOperationException("The worker did not start."));
    }

    public Task ReadyAsync(CancellationToken ct) => _ready.Task.WaitAsync(ct);

    /// <summary>Kills it a while after it began a refresh; tells whether it was still in one.</summary>
    public async Task<bool> KillAsync(TimeSpan moment, CancellationToken ct)
    {
        _begins = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _begins.Task.WaitAsync(ct);
        await Task.Delay(moment, ct);
        _process.Kill(); // SIGKILL
        await _process.WaitForExitAsync(ct);
        await _listening; // what it said before
        return IsRefreshing;
    }

    /// <summary>Has it kill itself when it comes to a point for the n-th time; false when it did not come there in time, and was killed from outside.</summary>
    public async Task<bool> KillAtAsync(KillPoint point, int times, CancellationToken ct)
    {
        await SayAsync($"{WorkerHost.Die} {point} {times.ToString(CultureInfo.InvariantCulture)}", ct);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(ct);
        late.CancelAfter(s_longest);
        var isThere = true;
        try
        {
            await _process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            isThere = false;
            _process.Kill();
            await _process.WaitForExitAsync(ct);
        }

        await _listening;
        return isThere;
    }

    /// <summary>Lets it do what is left to do and end; the instant as of which it did.</summary>
    public async Task<DateTimeOffset> FinishAsync(CancellationToken ct)
    {
        await SayAsync(WorkerHost.Finish, ct);
        var done = await _done.Task.WaitAsync(ct);
        await _process.WaitForExitAsync(ct);
        return done;
    }

    public void Dispose()
    {
        _process.Kill(); // nothing when it is gone already
        _process.Dispose();
    }

    private async Task SayAsync(string line, CancellationToken ct)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), ct);
        await _process.StandardInput.FlushAsync(ct);
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            switch (line.Split(' '))
            {
                case [NotedLedger.Begins]:
                    (IsRefreshing, Refreshes) = (true, Refreshes + 1);
                    _begins.TrySetResult();
                    break;
                case [NotedLedger.Ended]:
                    IsRefreshing = false;
                    break;
                case [WorkerHost.Ready]:
                    _ready.TrySetResult();
                    break;
                case [WorkerHost.Done, var ticks]:
                    _done.TrySetResult(new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero));
                    break;
            }
        }

        // Whoever waits for it learns that it is gone.
        var gone = new WorkerGoneException();
        _ready.TrySetException(gone);
        _done.TrySetException(gone);
        _begins.TrySetException(gone);
    }
}
