using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Crm.Core.Subjects;

namespace Crm.Core.Scoring;

/// <summary>What rules may ask of scores: those that are kept. Whoever has none meets no condition on it.</summary>
internal static class ScoreRules
{
    // As many as a millionth of a point has.
    private const int Decimals = 6;

    private static readonly RuleSource<Customer, CustomerScore> s_ofCustomers = RuleSource<Customer, CustomerScore>.Of(
        "customer-score", "the scores that are kept", c => Facts.Of<CustomerScore>(c), s => s.AsOf, s => s.Id, s => s.Id.Value, new());

    private static readonly RuleSource<Lead, LeadScore> s_ofLeads = RuleSource<Lead, LeadScore>.Of(
        "lead-score", "the scores that are kept", l => Facts.Of<LeadScore>(l), s => s.AsOf, s => s.Id, s => s.Id.Value, new());

    /// <summary>The scores of a customer.</summary>
    public static SubjectSource<Customer> OfCustomers { get; } = new SubjectSource<Customer, CustomerScore, CustomerScoreId, CustomerId>(s_ofCustomers, s => s.CustomerId, c => c.Id);

    /// <summary>The scores of a lead.</summary>
    public static SubjectSource<Lead> OfLeads { get; } = new SubjectSource<Lead, LeadScore, LeadScoreId, LeadId>(s_ofLeads, s => s.LeadId, l => l.Id);

    /// <summary>What rules about customers may ask beside their fields and records.</summary>
    public static AddedConditions<Customer> ForCustomers { get; } = new(special => special with
    {
        Score = (plan, node, _) =>
        {
            var id = new ScorePlanId(plan);
            return Test(s_ofCustomers, s => s.PlanId == id, RuleReading<CustomerScore, long?>.Of(s => s.Millionths, s => s.Millionths), node);
        },
        Sources = [.. special.Sources, s_ofCustomers],
    });

    /// <summary>What rules about leads may ask beside their fields and records.</summary>
    public static AddedConditions<Lead> ForLeads { get; } = new(special => special with
    {
        Score = (plan, node, _) =>
        {
            var id = new ScorePlanId(plan);
            return Test(s_ofLeads, s => s.PlanId == id, RuleReading<LeadScore, long?>.Of(s => s.Millionths, s => s.Millionths), node);
        },
        Sources = [.. special.Sources, s_ofLeads],
    });

    private static RuleTest<RuleSubject<TSubject>> Test<TSubject, TScore>(RuleSource<TSubject, TScore> source, Expression<Func<TScore, bool>> ofPlan, RuleReading<TScore, long?> value, ScoreNode node)
    {
        RuleTest<TScore> compared = ScaledComparison.Of(node.Comparison, node.Value, Decimals) switch
        {
            (_, _, { } always) => ConstantTest<TScore>.Of(always),
            var (how, whole, _) => new FieldTest<TScore, long?>(value, new OrderTest<long>(how, whole)),
        };
        return CountTest<TSubject, TScore>.Any(new(source, AllTest<TScore>.Of(new LambdaTest<TScore>(ofPlan), compared)));
    }
}
