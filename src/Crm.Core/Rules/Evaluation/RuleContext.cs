using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Evaluation;

/// <summary>What a rule is asked with: when and where, in which currency plain amounts are, and what of all subjects it depends on.</summary>
/// <param name="Clock">The instant of the question and its zone.</param>
/// <param name="BaseCurrency">The currency of amounts without one.</param>
public sealed record RuleContext(RuleClock Clock, Currency BaseCurrency)
{
    private readonly Lazy<LocalDays> _days = new(() => LocalDays.Of(Clock.Zone));

    /// <summary>
    /// The figure of the last one among the best or the least, for each rank of the rule; a rank without one holds for nobody, because nobody has the figure.
    /// Ties are all in.
    /// </summary>
    public IReadOnlyDictionary<RankNode, RuleValue> Thresholds { get; init; } = new Dictionary<RankNode, RuleValue>();

    /// <summary>Finds a segment by the name or id a rule writes; null when there is none.</summary>
    public Func<string, Guid?> FindSegment { get; init; } = static _ => null;

    /// <summary>The names of the segments there are, of which the nearest is told when one is not found.</summary>
    public IReadOnlyCollection<string> SegmentNames { get; init; } = [];

    /// <summary>The days of the zone, as a database counts them.</summary>
    internal LocalDays Days => _days.Value;

    /// <summary>Finds a score plan by the name or id a rule writes; null when there is none.</summary>
    public Func<string, Guid?> FindPlan { get; init; } = static _ => null;

    /// <summary>The names of the score plans there are, of which the nearest is told when one is not found.</summary>
    public IReadOnlyCollection<string> PlanNames { get; init; } = [];
}
