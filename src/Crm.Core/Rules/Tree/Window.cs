namespace Crm.Core.Rules.Tree;

/// <summary>From an instant to another, the second not included.</summary>
/// <param name="From">The first instant; null for ever before.</param>
/// <param name="To">The first instant after it; null for ever after, the future included.</param>
/// <exception cref="RuleException"><c>crm.rule.empty-group</c>: neither; for ever is no window.</exception>
public sealed record Window(Moment? From, Moment? To)
{
    /// <summary>The first instant after it; null for ever after, the future included.</summary>
    public Moment? To { get; } = To is not null || From is not null ? To : throw new RuleException(RuleErrors.EmptyGroup, default);

    /// <summary>So long up to the instant of the question: <c>[asOf - period, asOf)</c>.</summary>
    /// <param name="period">How long.</param>
    public static Window Last(Period period) => new(new Moment.Shifted(period, Ahead: false), new Moment.Now());

    /// <summary>So long from the instant of the question on.</summary>
    /// <param name="period">How long.</param>
    public static Window Next(Period period) => new(new Moment.Now(), new Moment.Shifted(period, Ahead: true));

    /// <summary>A stretch of the calendar.</summary>
    /// <param name="unit">Which.</param>
    /// <param name="offset">0 for this one, -1 for the one before, 1 for the next.</param>
    public static Window Of(CalendarUnit unit, int offset = 0) => new(new Moment.StartOf(unit, offset), new Moment.StartOf(unit, offset + 1));
}
