using Crm.Core.Leads;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>Scores leads.</summary>
internal sealed class LeadScoring(
    ISubjectRules<Lead> rules, ISubjectBinding<Lead> binding, IRepository<LeadScore, LeadScoreId> kept, CurrentCaller caller, IIdGenerator ids, TimeProvider clock)
    : SubjectScoring<Lead, LeadId, LeadScore, LeadScoreId>(rules, binding, kept, caller, ids, clock)
{
    public override ScoreSubject Subject => ScoreSubject.Leads;

    protected override Criterion<LeadScore> Kept(ScorePlanId plan, LeadId[] owners) => ScoreCriteria.Of(plan, owners);

    protected override LeadScore Open(TenantId tenant, LeadScoreId id, ScorePlanId plan, LeadId owner) => LeadScore.Open(tenant, id, plan, owner);
}
