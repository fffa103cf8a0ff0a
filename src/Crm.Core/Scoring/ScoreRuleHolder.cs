using Crm.Core.Storage;
using Crm.Core.Subjects;

namespace Crm.Core.Scoring;

/// <summary>The rules score plans go by. They name neither segments nor plans.</summary>
internal sealed class ScoreRuleHolder(IRepository<ScorePlan, ScorePlanId> plans) : IRuleHolder
{
    public async Task<IReadOnlyList<HeldRule>> HeldAsync(string subject, CancellationToken ct) =>
    [
        .. from plan in await plans.FindManyAsync(ScoreCriteria.InUse, ScoreLimits.Plans, ct)
           where plan.SubjectName == subject
           from asked in plan.ReadDefinition().Asked
           select new HeldRule($"{ScorePlan.TypeName} {plan.Name}", asked),
    ];
}
