using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Scoring;

/// <summary>Points for whom a rule holds.</summary>
internal sealed class BoundWhen<TSubject>(ScoreWhen rule, RuleSchema<TSubject> schema, RuleContext context) : BoundScoreRule<TSubject>(rule, ScoreContributionKind.Condition)
{
    private readonly BoundRule<TSubject> _holds = schema.Bind(new Rule(UpToNow.Of(rule.Rule.Root)), context);

    public override IEnumerable<RuleSource<TSubject>> Sources => _holds.Sources;

    public override ScoredRule Read(RuleSubject<TSubject> subject) => ScoredRule.Plain(_holds.Holds(subject) ? rule.Points * ScoreMath.Point : 0);
}
