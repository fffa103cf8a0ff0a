using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Scoring;

/// <summary>Points for every record of some, less for older ones, up to a most.</summary>
public sealed class ScorePerEvent : ScoreRule
{
    /// <summary>Points for every record of some.</summary>
    /// <param name="events">The records. Without an end of time they count up to the instant of the score.</param>
    /// <param name="points">For each, from -1 000 000 to 1 000 000, not 0.</param>
    /// <param name="max">The most the rule gives or takes in all, after decay; null for no other than 1 000 000 000 points.</param>
    /// <param name="decay">What is left of the points of an event as it ages; null for all.</param>
    /// <param name="name">What people see of it; null to show the records.</param>
    /// <exception cref="CrmException"><c>crm.score.invalid-points</c>, <c>crm.text.…</c>.</exception>
    /// <exception cref="RuleException"><c>crm.rule.too-deep</c>, <c>crm.rule.too-many-nodes</c>.</exception>
    public ScorePerEvent(FactSet events, int points, int? max = null, ScoreDecay? decay = null, string? name = null)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (max is < 1 or > ScoreLimits.Furthest) throw new CrmException(ScoreErrors.InvalidPoints, "max");
        (Events, Points, Max, Decay) = (events, Checked(points), max, decay);
        Any = new(new AggregateNode(new(AggregateFunction.Count, events), Comparison.Greater, new RuleValue.OfNumber(0)));
    }

    /// <summary>The records.</summary>
    public FactSet Events { get; }

    /// <summary>The points for each.</summary>
    public int Points { get; }

    /// <summary>The most the rule gives or takes in all; null for no other than 1 000 000 000 points.</summary>
    public int? Max { get; }

    /// <summary>What is left of the points of an event as it ages; null for all.</summary>
    public ScoreDecay? Decay { get; }

    /// <inheritdoc />
    public override string Text => Events.ToString();

    /// <summary>There is such a record: what is held against the schema.</summary>
    internal Rule Any { get; }

    internal override RuleNode Asked => Any.Root;
}
