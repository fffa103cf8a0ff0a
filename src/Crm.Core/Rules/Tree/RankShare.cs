namespace Crm.Core.Rules.Tree;

/// <summary>How many of all: a share of those with a figure, or a number.</summary>
public readonly record struct RankShare
{
    private RankShare(decimal? percent, int? number) => (Percent, Number) = (percent, number);

    /// <summary>More than 0, at most 100; null when a number is meant.</summary>
    public decimal? Percent { get; }

    /// <summary>From 1 to <see cref="RuleLimits.Best"/>; null when a share is meant.</summary>
    public int? Number { get; }

    /// <summary>A share.</summary>
    /// <param name="percent">More than 0, at most 100, four digits behind the point.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-share</c>.</exception>
    public static RankShare OfPercent(decimal percent) =>
        percent is > 0 and <= 100 && decimal.Round(percent, 4) == percent ? new(RuleNumber.Normal(percent), null) : throw new RuleException(RuleErrors.InvalidShare, default);

    /// <summary>A number.</summary>
    /// <param name="number">From 1 to <see cref="RuleLimits.Best"/>.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-share</c>.</exception>
    public static RankShare OfNumber(int number) =>
        number is >= 1 and <= RuleLimits.Best ? new(null, number) : throw new RuleException(RuleErrors.InvalidShare, default);
}
