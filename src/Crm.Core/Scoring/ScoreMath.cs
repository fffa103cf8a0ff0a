namespace Crm.Core.Scoring;

/// <summary>Points in whole millionths: what a decay leaves is a whole number of them, so nothing is ever rounded.</summary>
internal static class ScoreMath
{
    /// <summary>One point.</summary>
    public const long Point = 1_000_000;

    /// <summary>Whole days of 24 hours from an event to an instant.</summary>
    public static long Days(DateTimeOffset at, DateTimeOffset asOf) => (asOf - at).Ticks / TimeSpan.TicksPerDay;

    /// <summary>What limits leave of a sum.</summary>
    public static long Within(long millionths, int? from, int? to)
    {
        if (from is { } least && least * Point > millionths) return least * Point;
        return to is { } most && most * Point < millionths ? most * Point : millionths;
    }

    /// <summary>What the most of a rule leaves, in either direction. Every rule has one, so that no sum of a plan is more than can be held.</summary>
    public static long Within(Int128 millionths, int? most)
    {
        var bound = (most ?? ScoreLimits.Furthest) * Point;
        return (long)Int128.Clamp(millionths, -bound, bound);
    }

    /// <summary>Points as people write them.</summary>
    public static decimal Points(Int128 millionths) => (decimal)millionths / Point;
}
