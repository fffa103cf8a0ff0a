namespace Crm.Core.Proofs.SegmentKills;

/// <summary>The clock of the machine until it is stopped: what is checked must be asked as of the very instant the ledger was brought up to. Timers go on.</summary>
internal sealed class StoppableClock : TimeProvider
{
    private DateTimeOffset? _stopped;

    public override DateTimeOffset GetUtcNow() => _stopped ?? base.GetUtcNow();

    public DateTimeOffset Stop()
    {
        // A database keeps microseconds.
        var now = base.GetUtcNow();
        _stopped = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        return _stopped.Value;
    }
}
