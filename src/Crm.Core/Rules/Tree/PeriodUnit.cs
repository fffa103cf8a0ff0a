namespace Crm.Core.Rules.Tree;

/// <summary>The unit of a <see cref="Period"/>.</summary>
public enum PeriodUnit
{
    /// <summary>60 seconds.</summary>
    Minutes,

    /// <summary>60 minutes.</summary>
    Hours,

    /// <summary>24 hours, whatever clocks do.</summary>
    Days,

    /// <summary>Seven times 24 hours.</summary>
    Weeks,

    /// <summary>Months of the calendar of the zone.</summary>
    Months,

    /// <summary>Years of the calendar of the zone.</summary>
    Years,
}
