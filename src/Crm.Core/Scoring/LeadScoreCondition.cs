using Crm.Core.Leads;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Subjects;

namespace Crm.Core.Scoring;

/// <summary>What rules about leads may ask of their scores.</summary>
internal sealed class LeadScoreCondition(IRepository<ScorePlan, ScorePlanId> plans) : ScoreCondition<Lead, LeadScore>(plans, ScoreSubject.Leads, s_scores)
{
    private static readonly RuleSource<Lead, LeadScore> s_scores = RuleSource<Lead, LeadScore>.Of(
        "lead-score", "the scores that are kept", l => Facts.Of<LeadScore>(l), s => s.AsOf, s => s.Id, s => s.Id.Value, new());

    private static readonly SubjectSource<Lead> s_source = new SubjectSource<Lead, LeadScore, LeadScoreId, LeadId>(s_scores, [LeadScore.TypeName], s => s.LeadId, l => l.Id);

    private static readonly RuleReading<LeadScore, long?> s_value = RuleReading<LeadScore, long?>.Of(s => s.Millionths, s => s.Millionths);

    public override SubjectSource<Lead> Source => s_source;

    private protected override RuleReading<LeadScore, long?> Value => s_value;

    private protected override LambdaTest<LeadScore> By(ScorePlanId plan) => new(() => s => s.PlanId == plan, s => s.PlanId == plan);
}
