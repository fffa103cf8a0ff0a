using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>The rules score plans go by. They name neither segments nor plans.</summary>
internal sealed class ScoreRuleHolder(IRepository<ScorePlan, ScorePlanId> plans) : IRuleHolder
{
    public async Task<IReadOnlyList<HeldRule>> HeldAsync(string subject, CancellationToken ct) =>
    [
        .. from plan in await plans.FindManyAsync(ScoreCriteria.InUse, ScoreLimits.Plans, ct)
           where plan.SubjectName == subject
           from asked in plan.ReadDefinition().Asked
           select new HeldRule($"{ScorePlan.TypeName} {plan.Name}", asked) { IsAskedBy = Naming(plan) },
    ];

    /// <summary>Whether a condition asks for the scores of a plan, named or by its id.</summary>
    public static Func<RuleNode, bool> Naming(ScorePlan plan)
    {
        var (key, id) = (plan.NameKey, plan.Id.ToString());
        return node => node is ScoreNode score && (Fold.Key(score.Plan) == key || score.Plan == id);
    }
}
