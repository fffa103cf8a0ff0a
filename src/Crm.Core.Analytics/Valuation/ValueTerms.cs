using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Valuation;

/// <summary>
/// What a value means: for how long, discounted at what rate, which share of it is kept. Purchases of a month count as made at its end and are discounted by (1 + yearly rate)^(−month/12); without an
/// end each counts at its moment, at the rate ln(1 + yearly rate). A year has 365.25 days, a month is a twelfth of it.
/// </summary>
public sealed record ValueTerms
{
    /// <summary>The longest horizon, in months.</summary>
    public const int MostMonths = 1_200;

    private const double DaysPerYear = 365.25;

    /// <summary>The terms of a value.</summary>
    /// <param name="months">For how many months after the end of the data, 0 to 1200; null for ever.</param>
    /// <param name="yearlyRate">The effective rate of a year: 0.15 for 15 %; not negative, and positive when there is no end.</param>
    /// <param name="margin">Which share of the value of a purchase is kept, 0 to 1.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-horizon</c>, <c>crm.analytics.invalid-rate</c>, <c>crm.analytics.invalid-margin</c>.</exception>
    public ValueTerms(int? months, double yearlyRate, double margin)
    {
        if (months is < 0 or > MostMonths) throw new CrmException(AnalyticsErrors.InvalidHorizon, "months");
        // Above a hundredfold a year, or below a millionth for ever, it is a slip of the unit.
        if (!(yearlyRate >= (months is null ? 1e-6 : 0) && yearlyRate <= 100)) throw new CrmException(AnalyticsErrors.InvalidRate, "yearlyRate");
        if (!(margin is >= 0 and <= 1)) throw new CrmException(AnalyticsErrors.InvalidMargin, "margin");
        (Months, YearlyRate, Margin) = (months, yearlyRate, margin);
    }

    /// <summary>For how many months after the end of the data; null for ever.</summary>
    public int? Months { get; }

    /// <summary>The effective rate of a year.</summary>
    public double YearlyRate { get; }

    /// <summary>Which share of the value of a purchase is kept.</summary>
    public double Margin { get; }

    /// <summary>How many purchases to expect of a customer until the end of the horizon, undiscounted; null when there is no end.</summary>
    /// <param name="model">The model of buying.</param>
    /// <param name="history">How the customer bought.</param>
    /// <param name="daysPerUnit">How many days the unit of time of the model has: 7 for weeks.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-history</c>, <c>crm.analytics.invalid-parameter</c>.</exception>
    public double? Purchases(RepeatModel model, RepeatHistory history, double daysPerUnit = 7)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Months is { } months ? model.ExpectedPurchases(history, months * MonthOf(daysPerUnit)) : null;
    }

    /// <summary>The same, each purchase worth less the later it comes.</summary>
    /// <param name="model">The model of buying.</param>
    /// <param name="history">How the customer bought.</param>
    /// <param name="daysPerUnit">How many days the unit of time of the model has: 7 for weeks.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-history</c>, <c>crm.analytics.invalid-parameter</c>.</exception>
    public double DiscountedPurchases(RepeatModel model, RepeatHistory history, double daysPerUnit = 7)
    {
        ArgumentNullException.ThrowIfNull(model);
        var month = MonthOf(daysPerUnit);
        if (Months is not { } months) return model.ResidualPurchases(history, Math.Log(1 + YearlyRate) * daysPerUnit / DaysPerYear);
        // Undiscounted, months add up to the horizon whatever they are.
        if (YearlyRate.CompareTo(0) == 0) return model.ExpectedPurchases(history, months * month);
        Span<double> ends = stackalloc double[months];
        Span<double> until = stackalloc double[months];
        for (var m = 0; m < months; m++) ends[m] = (m + 1) * month;
        model.ExpectedPurchases(history, ends, until);
        var (sum, before) = (0.0, 0.0);
        for (var m = 0; m < months; m++)
        {
            sum += (until[m] - before) * Math.Pow(1 + YearlyRate, -(m + 1) / 12.0);
            before = until[m];
        }

        return sum;
    }

    private static double MonthOf(double daysPerUnit) =>
        daysPerUnit is > 1e-3 and < 1e6 ? DaysPerYear / 12 / daysPerUnit : throw new CrmException(AnalyticsErrors.InvalidParameter, "daysPerUnit");
}
