namespace Crm.SampleHost;

/// <summary>The day after the data end, so that "the last 90 days" mean something; from there it moves on with real time.</summary>
public sealed class SampleClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2011, 12, 10, 0, 0, 0, TimeSpan.Zero);

    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Start + System.GetElapsedTime(_started);
}
