using System.Runtime.CompilerServices;
using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Scoring;

/// <inheritdoc />
internal sealed class ScoreService(
    IRepository<ScorePlan, ScorePlanId> plans, IEnumerable<ISubjectScoring> scorings, ScoreRefresh refresh, RuleHolders holders, IServiceScopeFactory scopes, CurrentCaller caller, IIdGenerator ids, TimeProvider clock) : IScores
{
    private static readonly Specification<ScorePlan> s_inUse = Specification.For<ScorePlan>().Where(ScoreCriteria.InUse).OrderBy(ScorePlanOrder.Name);

    public async Task<ScorePlan> DefineAsync(ScoreSubject subject, string name, ScoreDefinition definition, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var plan = ScorePlan.Define(caller.Tenant, new(ids.Next()), subject, name, definition, clock.GetUtcNow());
        await MustFitAsync(plan, definition, ct);
        await MustBeFreeAsync(plan, ct);
        if (await plans.CountAsync(Specification.For<ScorePlan>(), ct) >= ScoreLimits.Plans) throw new CrmException(ScoreErrors.TooMany, "name");
        plans.Add(plan);
        return plan;
    }

    public async Task<ScorePlan> ChangeAsync(ScorePlanId plan, ScoreDefinition definition, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var found = await GetAsync(plan, ct);
        await MustFitAsync(found, definition, ct);
        found.Change(definition, clock.GetUtcNow());
        return found;
    }

    public async Task<ScorePlan> RenameAsync(ScorePlanId plan, string name, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = await GetAsync(plan, ct);
        await MustNotBeUsedAsync(found, ct);
        await found.ChangeByAsync(() => found.Rename(name, clock.GetUtcNow()), () => MustBeFreeAsync(found, ct));
        return found;
    }

    public async Task<ScorePlan> ActivateAsync(ScorePlanId plan, CancellationToken ct = default)
    {
        var found = await GetAsync(plan, ct);
        await MustFitAsync(found, found.ReadDefinition(), ct);
        found.Activate(clock.GetUtcNow());
        return found;
    }

    public async Task<ScorePlan> ArchiveAsync(ScorePlanId plan, CancellationToken ct = default)
    {
        var found = await GetAsync(plan, ct);
        await MustNotBeUsedAsync(found, ct);
        found.Archive(clock.GetUtcNow());
        return found;
    }

    public Task<ScorePlan?> FindAsync(ScorePlanId plan, CancellationToken ct = default) => plans.FindAsync(plan, ct);

    public async Task<ScorePlan> GetAsync(ScorePlanId plan, CancellationToken ct = default) => await plans.FindAsync(plan, ct) ?? throw new CrmException(ScoreErrors.NotFound, "plan");

    public async Task<ScorePlan?> FindByNameAsync(ScoreSubject subject, string name, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return await plans.FindManyAsync(ScoreCriteria.Name(subject, CleanText.AsStored(name, ScoreLimits.NameCharacters)), 1, ct) is [var found] ? found : null;
    }

    public Task<Page<ScorePlanSummary>> ListAsync(Specification<ScorePlan>? specification = null, CancellationToken ct = default) =>
        plans.ListAsync((specification ?? s_inUse).Select(ScorePlanSummary.Of), ct);

    public async Task<ScoreExplanation?> ScoreAsync(ScorePlanId plan, Guid subject, DateTimeOffset? asOf = null, CancellationToken ct = default)
    {
        var found = await GetAsync(plan, ct);
        return await Scoring(found).ExplainAsync(found, subject, AsOf(asOf), ct);
    }

    public async IAsyncEnumerable<Score> StreamAsync(ScorePlanId plan, DateTimeOffset? asOf = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var found = await GetAsync(plan, ct);
        await foreach (var (scores, _) in EverybodyAsync([found], AsOf(asOf), null, ct)) yield return scores[0];
    }

    public async Task<KeptScore?> FindKeptAsync(ScorePlanId plan, Guid subject, CancellationToken ct = default)
    {
        var found = await GetAsync(plan, ct);
        return await Scoring(found).FindKeptAsync(plan, subject, ct);
    }

    public async Task<ScoreRefreshProgress> RefreshAsync(ScorePlanId plan, ScoreRefreshOptions? options = null, IProgress<ScoreRefreshProgress>? progress = null, CancellationToken ct = default)
    {
        try
        {
            return await refresh.RunAsync(plan, options ?? new(), progress, ct);
        }
        finally
        {
            // What this scope knows of plans is out of date now.
            plans.ReleaseUnchanged();
        }
    }

    public async Task<ScoreGrade?> GradeAsync(ScoreMatrix matrix, Guid subject, DateTimeOffset? asOf = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var (fit, engagement) = await PlansAsync(matrix, ct);
        if (await Scoring(fit).ScoreAsync([fit, engagement], [subject], AsOf(asOf), null, ct) is not [var (scores, _)]) return null;
        return new(ScoreMatrix.Grade(fit.ReadDefinition(), scores[0].Band, engagement.ReadDefinition(), scores[1].Band), scores[0], scores[1]);
    }

    public async Task<IReadOnlyList<ScoreMatrixCell>> MatrixAsync(ScoreMatrix matrix, DateTimeOffset? asOf = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var (fit, engagement) = await PlansAsync(matrix, ct);
        var (letters, numbers) = (fit.ReadDefinition(), engagement.ReadDefinition());
        var counts = new Dictionary<(int Letter, int Number), long>();
        await foreach (var (scores, _) in EverybodyAsync([fit, engagement], AsOf(asOf), null, ct))
        {
            var cell = (ScoreMatrix.Place(letters, scores[0].Band), ScoreMatrix.Place(numbers, scores[1].Band));
            counts[cell] = counts.GetValueOrDefault(cell) + 1;
        }

        return
        [
            .. from letter in Places(letters)
               from number in Places(numbers)
               select new ScoreMatrixCell(ScoreMatrix.Grade(letters, letter, numbers, number), letter, number, counts.GetValueOrDefault((ScoreMatrix.Place(letters, letter), ScoreMatrix.Place(numbers, number)))),
        ];

        static IEnumerable<string?> Places(ScoreDefinition of) => of.Bands.Reverse().Select(string? (b) => b.Name).Append(null);
    }

    public async Task<ScoreBackTest> BackTestAsync(ScorePlanId plan, Rule outcome, DateTimeOffset asOf, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        MustHaveCome(asOf);
        var found = await GetAsync(plan, ct);
        var outcomes = new List<ScoreOutcome>();
        await foreach (var (scores, holds) in EverybodyAsync([found], AsOf(asOf), outcome, ct)) outcomes.Add(new(scores[0], holds));
        return ScoreBackTest.Of(outcomes) with { DefinitionVersion = found.DefinitionVersion, AsOf = AsOf(asOf) };
    }

    public async Task<ScoreBackTest> BackTestAsync(ScorePlanId plan, IReadOnlyDictionary<Guid, bool> outcomes, DateTimeOffset asOf, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        MustHaveCome(asOf);
        var found = await GetAsync(plan, ct);
        var known = new List<ScoreOutcome>();
        await foreach (var (scores, _) in InBatchesAsync([found], outcomes.Keys.Order().ToAsyncEnumerable(), AsOf(asOf), null, ct)) known.Add(new(scores[0], outcomes[scores[0].SubjectId]));
        if (known.Count != outcomes.Count) throw new CrmException(ScoreErrors.UnknownSubject, $"outcomes/{outcomes.Keys.Except(known.Select(k => k.Score.SubjectId)).First()}");
        return ScoreBackTest.Of(known) with { DefinitionVersion = found.DefinitionVersion, AsOf = AsOf(asOf) };
    }

    private DateTimeOffset AsOf(DateTimeOffset? asOf) => Instant.Utc(asOf ?? clock.GetUtcNow(), "asOf");

    private void MustHaveCome(DateTimeOffset asOf)
    {
        if (asOf > clock.GetUtcNow()) throw new CrmException(ScoreErrors.InTheFuture, "asOf");
    }

    private ISubjectScoring Scoring(ScorePlan plan) => scorings.First(s => s.Subject == plan.Subject);

    private IAsyncEnumerable<(IReadOnlyList<Score> Scores, bool Holds)> EverybodyAsync(ScorePlan[] of, DateTimeOffset asOf, Rule? outcome, CancellationToken ct) =>
        InBatchesAsync(of, Scoring(of[0]).IdsAsync(null, ct), asOf, outcome, ct);

    // Each batch in a scope of its own, so that this one does not end up with everybody loaded.
    private async IAsyncEnumerable<(IReadOnlyList<Score> Scores, bool Holds)> InBatchesAsync(
        ScorePlan[] of, IAsyncEnumerable<Guid> subjects, DateTimeOffset asOf, Rule? outcome, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var batch in subjects.Chunk(PageRequest.MaxSize).WithCancellation(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            var scoring = scope.ServiceProvider.GetServices<ISubjectScoring>().First(s => s.Subject == of[0].Subject);
            foreach (var scored in await scoring.ScoreAsync(of, batch, asOf, outcome, ct)) yield return scored;
        }
    }

    private async Task<(ScorePlan Fit, ScorePlan Engagement)> PlansAsync(ScoreMatrix matrix, CancellationToken ct)
    {
        var (fit, engagement) = (await GetAsync(matrix.Fit, ct), await GetAsync(matrix.Engagement, ct));
        if (fit.Subject != engagement.Subject) throw new CrmException(ScoreErrors.DifferentKinds, "engagement");
        foreach (var (plan, path) in new[] { (fit, "fit"), (engagement, "engagement") })
        {
            if (plan.ReadDefinition().Bands.Count == 0) throw new CrmException(ScoreErrors.NoBands, path);
        }

        return (fit, engagement);
    }

    private async Task MustFitAsync(ScorePlan plan, ScoreDefinition definition, CancellationToken ct)
    {
        await Scoring(plan).MustFitAsync(definition, ct);
        await holders.MustNotLeadBackAsync(ScoreErrors.Cyclic, plan.SubjectName, definition.Asked, ScoreRuleHolder.Naming(plan), ct);
    }

    // Rules find active plans only.
    private async Task MustNotBeUsedAsync(ScorePlan plan, CancellationToken ct)
    {
        if (plan.State is not ScorePlanState.Active) return;
        await holders.MustNotNameAsync(ScoreErrors.InUse, "plan", plan.SubjectName, ScoreRuleHolder.Naming(plan), ct);
    }

    private async Task MustBeFreeAsync(ScorePlan plan, CancellationToken ct)
    {
        var taken = await plans.FindManyAsync(ScoreCriteria.Name(plan.Subject, plan.Name), 2, ct);
        if (taken.Any(p => p.Id != plan.Id && p.NameKey == plan.NameKey)) throw new CrmException(ScoreErrors.DuplicateName, "name");
    }
}
