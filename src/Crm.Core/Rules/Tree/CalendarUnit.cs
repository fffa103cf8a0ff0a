namespace Crm.Core.Rules.Tree;

/// <summary>A stretch of the calendar of the zone.</summary>
public enum CalendarUnit
{
    /// <summary>From midnight to midnight.</summary>
    Day,

    /// <summary>From Monday (ISO 8601).</summary>
    Week,

    /// <summary>From the first of a month.</summary>
    Month,

    /// <summary>From January, April, July or October.</summary>
    Quarter,

    /// <summary>From the first of January.</summary>
    Year,
}
