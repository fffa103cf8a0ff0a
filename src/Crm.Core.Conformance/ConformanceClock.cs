namespace Crm.Core.Conformance;

/// <summary>A clock that moves only when told to. It shows microseconds, so that a store that loses them is found out.</summary>
public sealed class ConformanceClock : TimeProvider
{
    /// <summary>What it shows at first.</summary>
    public static readonly DateTimeOffset Start = new DateTimeOffset(2026, 3, 14, 9, 26, 53, 589, TimeSpan.Zero).AddTicks(7_930);

    private DateTimeOffset _now = Start;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves it on.</summary>
    /// <param name="by">How far.</param>
    public void Advance(TimeSpan by) => _now += by;

    /// <summary>Sets the clock.</summary>
    /// <param name="at">The instant.</param>
    public void Set(DateTimeOffset at) => _now = at;
}
