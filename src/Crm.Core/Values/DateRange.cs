using System.Globalization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Days from one to another, both included, or without an end.</summary>
/// <remarks>Equal when both ends are. <c>default</c> is from 0001-01-01 without an end.</remarks>
public readonly record struct DateRange
{
    /// <summary>A range of days.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included; null when there is no end.</param>
    /// <exception cref="CrmException"><c>crm.date.range-reversed</c>.</exception>
    public DateRange(DateOnly from, DateOnly? to)
    {
        if (to < from)
            throw new CrmException(DateErrors.RangeReversed, "to");
        From = from;
        To = to;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, included; null when there is no end.</summary>
    public DateOnly? To { get; }

    /// <summary>Whether the day lies in the range.</summary>
    /// <param name="day">A day.</param>
    public bool Contains(DateOnly day) => day >= From && (To is null || day <= To);

    /// <summary>Whether the two share at least one day.</summary>
    /// <param name="other">Another range.</param>
    public bool Overlaps(DateRange other) => (other.To is null || From <= other.To) && (To is null || other.From <= To);

    /// <summary>ISO 8601: <c>2026-01-01/2026-12-31</c>, <c>2026-01-01/..</c> without an end.</summary>
    public override string ToString() =>
        From.ToString("O", CultureInfo.InvariantCulture) + "/" + (To?.ToString("O", CultureInfo.InvariantCulture) ?? "..");
}
