using Crm.Core.Errors;

namespace Crm.Core.Teams;

/// <summary>The working time of a week, day by day. Immutable.</summary>
public sealed record WeeklyHours
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxTextLength = 7 * (DayHours.MaxTextLength + 1);

    private const int Days = 7;

    /// <summary>Nobody works; what a week is built from.</summary>
    public static readonly WeeklyHours None = new([.. Enumerable.Repeat(DayHours.None, Days)]);

    private readonly DayHours[] _days;

    private WeeklyHours(DayHours[] days)
    {
        _days = days;
        Text = string.Join(';', days.Select(d => d.Text));
    }

    /// <summary>The days from Sunday to Saturday as text, between semicolons; <see cref="Parse"/> reads it.</summary>
    public string Text { get; }

    /// <summary>True when nobody works on any day.</summary>
    public bool IsEmpty => _days.All(d => d.IsEmpty);

    /// <summary>The hours of a weekday.</summary>
    /// <param name="day">The weekday.</param>
    /// <exception cref="CrmException"><c>crm.calendar.unknown-weekday</c>.</exception>
    public DayHours this[DayOfWeek day] => _days[Checked(day)];

    /// <summary>The same hours from Monday to Friday, none at the weekend.</summary>
    /// <param name="hours">The hours of each day.</param>
    public static WeeklyHours MondayToFriday(DayHours hours) =>
        None.On(hours, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday);

    /// <summary>Reads a week.</summary>
    /// <param name="text">Seven days between semicolons, Sunday first, each as <see cref="DayHours.Parse"/> reads it; null is refused.</param>
    /// <exception cref="CrmException"><c>crm.calendar.unknown-weekday</c>: not seven days; or what a day refuses.</exception>
    public static WeeklyHours Parse(string? text)
    {
        var days = (text ?? string.Empty).Split(';');
        return days.Length == Days ? new([.. days.Select(DayHours.Parse)]) : throw new CrmException(CalendarErrors.UnknownWeekday, "hours");
    }

    /// <summary>The week with other hours on some days.</summary>
    /// <param name="hours">The hours of each of these days.</param>
    /// <param name="days">Which days.</param>
    /// <exception cref="CrmException"><c>crm.calendar.unknown-weekday</c>.</exception>
    public WeeklyHours On(DayHours hours, params IEnumerable<DayOfWeek> days)
    {
        DayHours[] changed = [.. _days];
        foreach (var day in days) changed[Checked(day)] = hours;
        return new(changed);
    }

    /// <summary>Equal when every day is.</summary>
    /// <param name="other">Another week.</param>
    public bool Equals(WeeklyHours? other) => other is not null && Text == other.Text;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The week as text.</summary>
    public override string ToString() => Text;

    private static int Checked(DayOfWeek day) => Enum.IsDefined(day) ? (int)day : throw new CrmException(CalendarErrors.UnknownWeekday, "hours");
}
