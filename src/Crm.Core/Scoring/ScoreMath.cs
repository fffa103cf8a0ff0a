using Crm.Core.Errors;

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

    /// <summary>Points as people write them.</summary>
    public static decimal Points(long millionths) => millionths / 1_000_000m;

    /// <summary>A sum that may be more than can be held.</summary>
    /// <exception cref="CrmException"><c>crm.score.overflow</c>.</exception>
    public static long Held(Int128 millionths) => millionths >= long.MinValue && millionths <= long.MaxValue ? (long)millionths : throw new CrmException(ScoreErrors.Overflow);
}
