using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Scoring;

/// <inheritdoc />
internal abstract class SubjectScoring<TSubject, TId, TScore, TScoreId>(
    ISubjectRules<TSubject> rules, ISubjectBinding<TSubject> binding, IRepository<TScore, TScoreId> kept, CurrentCaller caller, IIdGenerator ids, TimeProvider clock) : ISubjectScoring
    where TSubject : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
    where TScore : StoredScore<TScoreId>
    where TScoreId : struct, ITypedId<TScoreId>
{
    public abstract ScoreSubject Subject { get; }

    public async Task MustFitAsync(ScoreDefinition definition, CancellationToken ct) => await BindAsync(definition, null, ct);

    public async Task<ScoreExplanation?> ExplainAsync(ScorePlan plan, Guid subject, DateTimeOffset asOf, CancellationToken ct)
    {
        var bound = await BindAsync(plan.ReadDefinition(), asOf, ct);
        if (await rules.LoadManyAsync(bound.Sources, [subject], ct) is not [var loaded]) return null;
        var (millionths, band, contributions) = bound.Explain(loaded);
        return new(plan.Id, plan.Name, plan.DefinitionVersion, Instant.Utc(asOf), new(subject, ScoreMath.Points(millionths), band), contributions);
    }

    public IAsyncEnumerable<Guid> IdsAsync(Guid? after, CancellationToken ct) => binding.IdsAsync(after, ct);

    public async Task<IReadOnlyList<(IReadOnlyList<Score> Scores, bool Holds)>> ScoreAsync(
        IReadOnlyList<ScorePlan> plans, IReadOnlyList<Guid> subjects, DateTimeOffset asOf, Rule? outcome, CancellationToken ct)
    {
        var bound = new List<BoundPlan<TSubject>>();
        foreach (var plan in plans) bound.Add(await BindAsync(plan.ReadDefinition(), asOf, ct));
        var hoped = outcome is null ? null : await rules.BindAsync(outcome, null, ct);
        var sources = bound.SelectMany(b => b.Sources).Concat(hoped?.Sources ?? []).Distinct().ToList();
        return [.. (await rules.LoadManyAsync(sources, subjects, ct)).Select(loaded => ((IReadOnlyList<Score>)[.. bound.Select(b => Of(b, loaded))], hoped?.Holds(loaded) ?? false))];
    }

    public async Task<KeptScore?> FindKeptAsync(ScorePlanId plan, Guid subject, CancellationToken ct) =>
        await kept.FindManyAsync(Kept(plan, [TId.From(subject)]), 1, ct) is [var found] ? new(new(subject, found.Value, found.Band), found.DefinitionVersion, found.AsOf) : null;

    public async Task<(int Computed, int Changed, FailedRecords Failed)> KeepAsync(ScorePlan plan, IReadOnlyList<Guid> subjects, DateTimeOffset asOf, CancellationToken ct)
    {
        var (bound, now) = (await BindAsync(plan.ReadDefinition(), asOf, ct), clock.GetUtcNow());
        var known = (await kept.FindManyAsync(Kept(plan.Id, [.. subjects.Select(TId.From)]), PageRequest.MaxSize, ct)).ToDictionary(s => s.Owner);
        var (computed, changed, failed) = (await rules.LoadManyAsync(bound.Sources, subjects, ct), 0, FailedRecords.None);
        foreach (var loaded in computed)
        {
            var (millionths, band) = (0L, (string?)null);
            try
            {
                (millionths, band) = bound.Score(loaded);
            }
            catch (CrmException refused)
            {
                // What the plan is refused for came when it was made ready above; what comes here is about this one alone.
                failed = failed.With(loaded.Record.Key, refused);
                continue;
            }

            if (!known.TryGetValue(loaded.Record.Key, out var score))
            {
                score = Open(caller.Tenant, TScoreId.From(ids.Next()), plan.Id, loaded.Record.Id);
                kept.Add(score);
            }

            if (score.Take(millionths, band, plan.DefinitionVersion, asOf, now)) changed++;
        }

        return (computed.Count, changed, failed);
    }

    /// <summary>The scores of some by a plan.</summary>
    protected abstract Criterion<TScore> Kept(ScorePlanId plan, TId[] owners);

    /// <summary>A score that is not computed yet.</summary>
    protected abstract TScore Open(TenantId tenant, TScoreId id, ScorePlanId plan, TId owner);

    private static Score Of(BoundPlan<TSubject> plan, RuleSubject<TSubject> loaded)
    {
        var (millionths, band) = plan.Score(loaded);
        return new(loaded.Record.Key, ScoreMath.Points(millionths), band);
    }

    private async Task<BoundPlan<TSubject>> BindAsync(ScoreDefinition definition, DateTimeOffset? asOf, CancellationToken ct) =>
        new(definition, await binding.SchemaAsync(ct), binding.FactsContext(asOf ?? clock.GetUtcNow()));
}
