using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>Scores customers.</summary>
internal sealed class CustomerScoring(
    ISubjectRules<Customer> rules, ISubjectBinding<Customer> binding, IRepository<CustomerScore, CustomerScoreId> kept, CurrentCaller caller, IIdGenerator ids, TimeProvider clock)
    : SubjectScoring<Customer, CustomerId, CustomerScore, CustomerScoreId>(rules, binding, kept, caller, ids, clock)
{
    public override ScoreSubject Subject => ScoreSubject.Customers;

    protected override Criterion<CustomerScore> Kept(ScorePlanId plan, CustomerId[] owners) => ScoreCriteria.Of(plan, owners);

    protected override CustomerScore Open(TenantId tenant, CustomerScoreId id, ScorePlanId plan, CustomerId owner) => CustomerScore.Open(tenant, id, plan, owner);
}
