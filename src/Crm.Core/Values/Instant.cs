using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>The form every stored instant has: UTC, whole microseconds, years 1900 to 9999.</summary>
public static class Instant
{
    /// <summary>The first year of stored instants and of days things were true on.</summary>
    internal const int FirstYear = 1900;

    private static readonly DateTimeOffset s_first = new(FirstYear, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly long s_firstMicroseconds = Count(s_first);
    private static readonly long s_lastMicroseconds = Count(DateTimeOffset.MaxValue);

    /// <summary>The same instant in UTC, cut down to the microsecond.</summary>
    /// <param name="instant">Any offset.</param>
    /// <param name="path">Where in the input; null when it is not part of a larger one.</param>
    /// <returns>At most <paramref name="instant"/>: never in its future.</returns>
    /// <exception cref="CrmException"><c>crm.instant.out-of-range</c>.</exception>
    public static DateTimeOffset Utc(DateTimeOffset instant, string? path = null)
    {
        if (instant < s_first)
            throw new CrmException(InstantErrors.OutOfRange, path);
        var ticks = instant.UtcTicks;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>Now, for what happens now: the clocks of two machines differ a little, and a log never runs backwards.</summary>
    /// <param name="now">By the clock of this machine.</param>
    /// <param name="logged">The last instant of the log; null when it is empty.</param>
    /// <param name="tolerance">How far ahead another clock may be; what is further ahead is left to be refused.</param>
    internal static DateTimeOffset NoEarlierThan(DateTimeOffset now, DateTimeOffset? logged, TimeSpan tolerance) =>
        logged is { } last && last > now && last - now <= tolerance ? last : now;

    /// <summary>Microseconds since 1970-01-01T00:00Z, negative before; cut down to the whole one.</summary>
    /// <param name="instant">Any offset.</param>
    /// <exception cref="CrmException"><c>crm.instant.out-of-range</c>.</exception>
    public static long ToMicroseconds(DateTimeOffset instant) => Count(Utc(instant));

    /// <summary>The instant in UTC of a count of microseconds since 1970-01-01T00:00Z.</summary>
    /// <param name="microseconds">Microseconds, negative before 1970.</param>
    /// <exception cref="CrmException"><c>crm.instant.out-of-range</c>.</exception>
    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        microseconds >= s_firstMicroseconds && microseconds <= s_lastMicroseconds
            ? DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
            : throw new CrmException(InstantErrors.OutOfRange);

    // Both ends are whole microseconds after Utc(), so the division is exact (MaxValue is cut, as Utc cuts it).
    private static long Count(DateTimeOffset utc) =>
        (utc.UtcTicks / TimeSpan.TicksPerMicrosecond) - (DateTimeOffset.UnixEpoch.UtcTicks / TimeSpan.TicksPerMicrosecond);
}
