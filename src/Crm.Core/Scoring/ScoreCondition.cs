using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <summary>What rules may ask of scores: those that are kept, by active plans. Whoever has none meets no condition on it.</summary>
internal abstract class ScoreCondition<TSubject, TScore>(IRepository<ScorePlan, ScorePlanId> plans, ScoreSubject subject, RuleSource<TSubject, TScore> scores) : IScoreCondition<TSubject>
{
    // As many as a millionth of a point has.
    private const int Decimals = 6;

    public abstract SubjectSource<TSubject> Source { get; }

    public async Task<(Func<string, Guid?> Find, IReadOnlyCollection<string> Names)> FindAsync(CancellationToken ct)
    {
        var active = await plans.FindManyAsync(ScoreCriteria.ActiveFor(subject), PageRequest.MaxSize, ct);
        var all = active.ToDictionary(p => p.NameKey, p => p.Id.Value, StringComparer.Ordinal);
        return (
            name => all.TryGetValue(Fold.Key(name), out var id) ? id : TypedId.TryParse<ScorePlanId>(name, out var plan) && all.ContainsValue(plan.Value) ? plan.Value : null,
            [.. active.Select(p => p.Name)]);
    }

    public RuleTest<RuleSubject<TSubject>> Holds(Guid plan, ScoreNode node)
    {
        RuleTest<TScore> compared = ScaledComparison.Of(node.Comparison, node.Value, Decimals) switch
        {
            (_, _, { } always) => ConstantTest<TScore>.Of(always),
            var (how, whole, _) => FieldTest.Of(Value, new OrderTest<long>(how, whole)),
        };
        return CountTest<TSubject, TScore>.Any(new(scores, AllTest<TScore>.Of(By(new(plan)), compared)));
    }

    public decimal? ValueOf(Guid plan, RuleSubject<TSubject> subject)
    {
        var by = By(new(plan));
        return subject.Of<TScore>(scores).Where(by.Holds).Select(Value.Function).FirstOrDefault() is { } millionths ? millionths / 1_000_000m : null;
    }

    /// <summary>A score, in millionths.</summary>
    private protected abstract RuleReading<TScore, long?> Value { get; }

    /// <summary>The scores by a plan.</summary>
    private protected abstract LambdaTest<TScore> By(ScorePlanId plan);
}
