using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Scoring;

/// <summary>A rule of a plan made ready for one question.</summary>
internal abstract class BoundScoreRule<TSubject>(ScoreRule rule, ScoreContributionKind kind)
{
    /// <summary>The records it reads.</summary>
    public abstract IEnumerable<RuleSource<TSubject>> Sources { get; }

    /// <summary>What it gives.</summary>
    public abstract ScoredRule Read(RuleSubject<TSubject> subject);

    /// <summary>The same, as people are told.</summary>
    public ScoreContribution Told(string group, ScoredRule scored, IReadOnlyList<Guid> evidence) => new(kind, group, rule.Name ?? rule.Text, ScoreMath.Points(scored.Points))
    {
        Events = scored.Events,
        BeforeDecay = ScoreMath.Points(scored.Before),
        AfterDecay = ScoreMath.Points(scored.After),
        Value = scored.Value,
        Evidence = evidence,
    };

    /// <summary>The ids of the records that count.</summary>
    public virtual IReadOnlyList<Guid> Evidence(RuleSubject<TSubject> subject) => [];
}
