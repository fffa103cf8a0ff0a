using Crm.Core.Errors;

namespace Crm.Core.Teams;

/// <summary>The working time of one day: intervals with breaks between them, or none. Immutable.</summary>
public sealed record DayHours
{
    /// <summary>At most this many intervals.</summary>
    public const int MaxIntervals = 12;

    /// <summary>The longest text, in characters.</summary>
    public const int MaxTextLength = MaxIntervals * 12;

    /// <summary>Nobody works.</summary>
    public static readonly DayHours None = new([]);

    private DayHours(IReadOnlyList<WorkingInterval> intervals)
    {
        Intervals = intervals;
        Text = string.Join(',', intervals);
    }

    /// <summary>The intervals, earliest first; they never overlap.</summary>
    public IReadOnlyList<WorkingInterval> Intervals { get; }

    /// <summary>The intervals as text, which <see cref="Parse"/> reads; empty for none.</summary>
    public string Text { get; }

    /// <summary>True when nobody works.</summary>
    public bool IsEmpty => Intervals.Count == 0;

    /// <summary>The hours of a day.</summary>
    /// <param name="intervals">In any order. One may begin where another ends.</param>
    /// <exception cref="CrmException"><c>crm.calendar.overlapping-intervals</c>, <c>crm.calendar.too-many-intervals</c>, <c>crm.calendar.invalid-interval</c>.</exception>
    public static DayHours Of(params IEnumerable<WorkingInterval> intervals)
    {
        List<WorkingInterval> sorted = [.. intervals.OrderBy(i => i.FromMinute)];
        if (sorted.Count > MaxIntervals) throw new CrmException(CalendarErrors.TooManyIntervals, "hours");
        if (sorted.Contains(default)) throw new CrmException(CalendarErrors.InvalidInterval, "hours");
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].FromMinute < sorted[i - 1].ToMinute) throw new CrmException(CalendarErrors.OverlappingIntervals, "hours");
        }

        return new(sorted);
    }

    /// <summary>Reads the hours of a day.</summary>
    /// <param name="text">Intervals between commas: <c>08:00-12:00, 13:30-17:30</c>; null and white space mean that nobody works.</param>
    /// <exception cref="CrmException"><c>crm.calendar.invalid-interval</c>, <c>crm.calendar.overlapping-intervals</c>, <c>crm.calendar.too-many-intervals</c>.</exception>
    public static DayHours Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) ? None : Of(text.Split(',').Select(WorkingInterval.Parse));

    /// <summary>Equal when the intervals are.</summary>
    /// <param name="other">Other hours.</param>
    public bool Equals(DayHours? other) => other is not null && Text == other.Text;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The intervals as text.</summary>
    public override string ToString() => Text;
}
