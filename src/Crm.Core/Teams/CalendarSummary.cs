using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Crm.Core.Teams;

/// <summary>A calendar as lists show it, without its dates.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record CalendarSummary
{
    /// <summary>What is read of each calendar.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(CalendarSummary))]
    public static readonly Expression<Func<BusinessCalendar, CalendarSummary>> Of = c => new CalendarSummary
    {
        Id = c.Id,
        Name = c.Name,
        TimeZone = c.TimeZone,
        HoursText = c.HoursText,
        Version = c.Version,
    };

    /// <summary>The calendar.</summary>
    public required BusinessCalendarId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The time zone whose clock it follows.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The hours of an ordinary week, as <see cref="WeeklyHours.Text"/>.</summary>
    public required string HoursText { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"calendar {Id}";
}
