using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>Finds the score plans that rules name: active ones, by name or id.</summary>
internal abstract class PlanReferences<TSubject>(IRepository<ScorePlan, ScorePlanId> plans, ScoreSubject subject) : IRuleReferences<TSubject>
{
    public async Task<RuleContext> FindAsync(Rule rule, RuleContext context, CancellationToken ct = default)
    {
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var name in RuleTree.Whole(rule.Root).OfType<ScoreNode>().Select(n => n.Plan).Distinct(StringComparer.Ordinal))
        {
            if (await FindAsync(name, ct) is { State: ScorePlanState.Active } plan && plan.Subject == subject) found[name] = plan.Id.Value;
        }

        return context with { FindPlan = name => found.TryGetValue(name, out var id) ? id : null };
    }

    private async Task<ScorePlan?> FindAsync(string name, CancellationToken ct)
    {
        if (await plans.FindManyAsync(ScoreCriteria.Name(subject, CleanText.AsStored(name, ScoreLimits.NameCharacters)), 1, ct) is [var named]) return named;
        return TypedId.TryParse<ScorePlanId>(name, out var id) ? await plans.FindAsync(id, ct) : null;
    }
}
