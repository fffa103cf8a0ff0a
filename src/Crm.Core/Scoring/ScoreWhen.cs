using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Scoring;

/// <summary>Points for whom a rule holds.</summary>
public sealed class ScoreWhen : ScoreRule
{
    /// <summary>Points for whom a rule holds.</summary>
    /// <param name="rule">The rule; about the facts of the subject only: no segment, no score, no rank. Records without an end of time count up to the instant of the score.</param>
    /// <param name="points">From -1 000 000 to 1 000 000, not 0.</param>
    /// <param name="name">What people see of it; null to show the rule.</param>
    /// <exception cref="CrmException"><c>crm.score.not-facts</c>, <c>crm.score.invalid-points</c>, <c>crm.text.…</c>.</exception>
    public ScoreWhen(Rule rule, int points, string? name = null)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (RuleTree.Whole(rule.Root).Any(n => n is MemberNode or ScoreNode or RankNode)) throw new CrmException(ScoreErrors.NotFacts, "rule");
        (Rule, Points) = (rule, Checked(points));
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The points.</summary>
    public int Points { get; }

    /// <inheritdoc />
    public override string Text => Rule.Text;

    internal override RuleNode Asked => Rule.Root;
}
