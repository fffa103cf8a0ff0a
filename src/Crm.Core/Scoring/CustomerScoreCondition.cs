using Crm.Core.Customers;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Subjects;

namespace Crm.Core.Scoring;

/// <summary>What rules about customers may ask of their scores.</summary>
internal sealed class CustomerScoreCondition(IRepository<ScorePlan, ScorePlanId> plans) : ScoreCondition<Customer, CustomerScore>(plans, ScoreSubject.Customers, s_scores)
{
    private static readonly RuleSource<Customer, CustomerScore> s_scores = RuleSource<Customer, CustomerScore>.Of(
        "customer-score", "the scores that are kept", c => Facts.Of<CustomerScore>(c), s => s.AsOf, s => s.Id, s => s.Id.Value, new());

    private static readonly SubjectSource<Customer> s_source = new SubjectSource<Customer, CustomerScore, CustomerScoreId, CustomerId>(s_scores, [CustomerScore.TypeName], s => s.CustomerId, c => c.Id);

    private static readonly RuleReading<CustomerScore, long?> s_value = RuleReading<CustomerScore, long?>.Of(s => s.Millionths, s => s.Millionths);

    public override SubjectSource<Customer> Source => s_source;

    private protected override RuleReading<CustomerScore, long?> Value => s_value;

    private protected override LambdaTest<CustomerScore> By(ScorePlanId plan) => new(() => s => s.PlanId == plan, s => s.PlanId == plan);
}
