using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>The day or the instant that a value of a rule is, by the clock of the question.</summary>
internal static class RulePoints
{
    /// <summary>The day.</summary>
    /// <exception cref="RuleException"><c>crm.rule.wrong-type</c>.</exception>
    public static DateOnly Day(RuleValue value, RuleClock clock) => value switch
    {
        RuleValue.OfDate date => date.Value,
        RuleValue.OfMoment moment => clock.DayAt(moment.Value),
        _ => throw new RuleException(RuleErrors.WrongType, default, "a day"),
    };

    /// <summary>The instant; a day is its beginning in the zone.</summary>
    /// <exception cref="RuleException"><c>crm.rule.wrong-type</c>.</exception>
    public static DateTimeOffset Instant(RuleValue value, RuleClock clock) => value switch
    {
        RuleValue.OfInstant instant => instant.Value,
        RuleValue.OfDate date => clock.StartOf(date.Value),
        RuleValue.OfMoment moment => clock.At(moment.Value),
        _ => throw new RuleException(RuleErrors.WrongType, default, "an instant or a day"),
    };
}
