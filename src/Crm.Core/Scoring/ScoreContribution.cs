namespace Crm.Core.Scoring;

/// <summary>What one rule or limit adds to a score. All of a score add up to it exactly.</summary>
/// <param name="Kind">Where the points come from.</param>
/// <param name="Group">The group; null for the limits of the whole.</param>
/// <param name="Rule">The rule by its name, or by what it asks when it has none; null for limits.</param>
/// <param name="Points">The points that count, with all limits of the rule itself; negative when they are taken. 0 for a rule that gave nothing.</param>
public sealed record ScoreContribution(ScoreContributionKind Kind, string? Group, string? Rule, decimal Points)
{
    /// <summary>How many records counted; 0 where none are counted.</summary>
    public int Events { get; init; }

    /// <summary>The points before age and limits took from them; for other than events the same as <see cref="Points"/>.</summary>
    public decimal BeforeDecay { get; init; } = Points;

    /// <summary>The points that age left, before the most of the rule; for other than events the same as <see cref="Points"/>.</summary>
    public decimal AfterDecay { get; init; } = Points;

    /// <summary>The value of the field that gave the points; null for other rules, and when none of those listed is there.</summary>
    public string? Value { get; init; }

    /// <summary>The ids of the records that counted, earliest first; of many the latest 100. Empty where a score is not explained.</summary>
    public IReadOnlyList<Guid> Evidence { get; init; } = [];
}
