using System.Collections.Concurrent;
using Crm.Core.Values;

namespace Crm.Core.Rules.Evaluation;

/// <summary>The days of a zone, as a database can count them: how far clocks are from UTC, and since when.</summary>
public sealed class LocalDays
{
    private const int Look = 3;

    // Two hundred years are looked through for each zone once.
    private static readonly ConcurrentDictionary<string, LocalDays> s_known = new(StringComparer.Ordinal);

    private readonly DateTimeOffset[] _since;
    private readonly long[] _offsets;

    private LocalDays(List<(DateTimeOffset Since, long Offset)> stretches)
    {
        _since = [.. stretches.Select(s => s.Since)];
        _offsets = [.. stretches.Select(s => s.Offset)];
    }

    /// <summary>The stretches of time in which clocks were equally far from UTC: since when (UTC), and how many microseconds ahead. The first begins before everything.</summary>
    public IEnumerable<(DateTimeOffset Since, long Offset)> Stretches => _since.Zip(_offsets);

    /// <summary>The days of a zone.</summary>
    /// <param name="zone">The zone.</param>
    public static LocalDays Of(TimeZoneName zone) => s_known.GetOrAdd(zone.Value, static (_, of) => Measured(of.Zone()), zone);

    private static LocalDays Measured(TimeZoneInfo info)
    {
        var (first, last) = (new DateTimeOffset(Instant.FirstYear, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var stretches = new List<(DateTimeOffset, long)> { (first, Offset(first)) };
        // Clocks were changed for four days once (Freetown in 1939), and for seven often: a change shows between two looks; where it lies is then halved down to the microsecond.
        for (var (from, to) = (first, first.AddDays(Look)); from < last; (from, to) = (to, to.AddDays(Look)))
        {
            if (Offset(from) == Offset(to)) continue;
            var (before, after) = (from, to);
            while ((after - before).Ticks > TimeSpan.TicksPerMicrosecond)
            {
                var half = Instant.Utc(before + ((after - before) / 2));
                if (Offset(half) == Offset(from)) before = half;
                else after = half;
            }

            stretches.Add((after, Offset(after)));
        }

        return new(stretches);

        long Offset(DateTimeOffset at) => info.GetUtcOffset(at).Ticks / TimeSpan.TicksPerMicrosecond;
    }

    /// <summary>The number of the day an instant falls on, from 1 January of the year 1 on (<see cref="DateOnly.DayNumber"/>). Adapters put in its place what is right for their database.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="days">The days of the zone.</param>
    public static int DayOf(DateTimeOffset at, LocalDays days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var found = Array.BinarySearch(days._since, at);
        var index = Math.Max(0, found >= 0 ? found : ~found - 1);
        return (int)((at.UtcTicks + (days._offsets[index] * TimeSpan.TicksPerMicrosecond)) / TimeSpan.TicksPerDay);
    }
}
