using Crm.Core.Errors;

namespace Crm.Core.Analytics.Errors;

/// <summary>What analytics refuses.</summary>
public static class AnalyticsErrors
{
    /// <summary>Nothing to work on.</summary>
    public static readonly CrmError Empty = new("crm.analytics.empty", "There is nothing to analyse. Pass at least one row.");

    /// <summary>Numbers no customer can have.</summary>
    public static readonly CrmError InvalidHistory = new(
        "crm.analytics.invalid-history", "Repeats are not negative; the last purchase lies between the first and the end of the data, and is 0 exactly when nothing was bought again. Correct the row.");

    /// <summary>A parameter out of bounds.</summary>
    public static readonly CrmError InvalidParameter = new("crm.analytics.invalid-parameter", "A parameter of a model is a positive finite number. Fit the model, or correct the parameter.");

    /// <summary>A length of time out of bounds.</summary>
    public static readonly CrmError InvalidHorizon = new("crm.analytics.invalid-horizon", "A horizon is a finite length of time that is not negative, in the unit of the histories.");

    /// <summary>A value no customer can have.</summary>
    public static readonly CrmError InvalidValue = new("crm.analytics.invalid-value", "A mean value is positive and finite and is of at least one purchase. Leave out customers without one.");

    /// <summary>Amounts too large to add up.</summary>
    public static readonly CrmError Overflow = new("crm.analytics.overflow", "The amounts of somebody add up to more than 9 × 10^18 of the smallest unit. Use a larger unit, or correct the amounts.");

    /// <summary>A day before there are data.</summary>
    public static readonly CrmError InvalidDay = new("crm.analytics.invalid-day", "The day lies before the last purchase that is looked at. Pass a later one, or leave out what came after it.");

    /// <summary>A grid with holes or overlaps.</summary>
    public static readonly CrmError InvalidGrid = new("crm.analytics.invalid-grid", "Each of the 25 cells of recency and frequency has exactly one name. Name the cell once.");

    /// <summary>No such step.</summary>
    public static readonly CrmError InvalidStep = new("crm.analytics.invalid-step", "Repeat rates are asked of a step from 1 on and of days from 1 on.");
}
