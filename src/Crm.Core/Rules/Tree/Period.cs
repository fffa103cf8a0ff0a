namespace Crm.Core.Rules.Tree;

/// <summary>A length of time: a number of one unit. Months and years are of the calendar: a month before 31 March is the last day of February.</summary>
public readonly record struct Period
{
    /// <summary>A length of time.</summary>
    /// <param name="count">From 1; at most <see cref="RuleLimits.Years"/> years in all.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-period</c>.</exception>
    public Period(int count, PeriodUnit unit)
    {
        if (count < 1 || count > RuleLimits.Years * PerYear(unit)) throw new RuleException(RuleErrors.InvalidPeriod, default);
        (Count, Unit) = (count, unit);
    }

    /// <summary>From 1; 0 for <c>default</c>, which is no period.</summary>
    public int Count { get; }

    /// <summary>The unit.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>So long before the instant of the question.</summary>
    public Moment Ago => new Moment.Shifted(this, Ahead: false);

    /// <summary>So long after the instant of the question.</summary>
    public Moment Ahead => new Moment.Shifted(this, Ahead: true);

    private static long PerYear(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Minutes => 525_600,
        PeriodUnit.Hours => 8_760,
        PeriodUnit.Days => 365,
        PeriodUnit.Weeks => 52,
        PeriodUnit.Months => 12,
        PeriodUnit.Years => 1,
        _ => 0,
    };
}
