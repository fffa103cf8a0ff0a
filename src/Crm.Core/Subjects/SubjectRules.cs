using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Subjects;

/// <inheritdoc cref="ISubjectRules{TSubject}" />
internal sealed class SubjectRules<TSubject, TId>(
    SubjectDefinition<TSubject> definition,
    IRepository<TSubject, TId> records,
    IEnumerable<SubjectSource<TSubject>> sources,
    IEnumerable<HiddenSource<TSubject>> hidden,
    IEnumerable<HostRuleFields<TSubject>> ofHost,
    IEnumerable<IMembershipCondition<TSubject>> memberships,
    IEnumerable<IScoreCondition<TSubject>> scores,
    IEnumerable<IFigures> figures,
    IServiceProvider services,
    CurrentCaller caller,
    TimeProvider clock,
    IOptions<CrmOptions> options) : ISubjectRules<TSubject>, ISubjectBinding<TSubject>, ISubjectCounts<TSubject>
    where TSubject : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    public Expression<Func<TSubject, bool>> Population => definition.Population;

    public async Task<RuleSchema<TSubject>> SchemaAsync(CancellationToken ct = default)
    {
        var fields = await definition.FieldsAsync(services, ct);
        foreach (var more in ofHost) more.Add(fields);
        return new(definition.Name, fields, sources.Select(s => s.Source), [.. definition.Related, .. ofHost.Select(h => h.Related).OfType<RelatedFields<TSubject>>()]) { Special = Special() };
    }

    public async Task<BoundRule<TSubject>> BindAsync(Rule rule, DateTimeOffset? asOf = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return await BindAsync(rule, await SchemaAsync(ct), asOf ?? clock.GetUtcNow(), ct);
    }

    public async Task<BoundRule<TSubject>> BindAsync(Rule rule, RuleSchema<TSubject> schema, DateTimeOffset asOf, CancellationToken ct)
    {
        schema.MustFit(rule);
        var context = await ContextAsync(rule, asOf, ct);
        return new(rule, schema, context with { Thresholds = await ThresholdsAsync(rule, schema, context, ct) });
    }

    public RuleContext FactsContext(DateTimeOffset asOf) => new(new(asOf, options.Value.ZoneOf(caller.Tenant)), Currency.Parse(options.Value.BaseCurrency));

    public async Task<RuleContext> ContextAsync(Rule rule, DateTimeOffset asOf, CancellationToken ct)
    {
        var context = FactsContext(asOf);
        var asked = RuleTree.Whole(rule.Root).ToList();
        if (asked.Exists(n => n is MemberNode) && memberships.LastOrDefault() is { } membership)
        {
            var (find, names) = await membership.FindAsync(ct);
            context = context with { FindSegment = find, SegmentNames = names };
        }

        if (asked.Exists(n => n is ScoreNode) && scores.LastOrDefault() is { } score)
        {
            var (find, names) = await score.FindAsync(ct);
            context = context with { FindPlan = find, PlanNames = names };
        }

        return context;
    }

    public IReadOnlySet<string> Itself { get; } = FrozenSet.Create(StringComparer.Ordinal, definition.Name);

    public IReadOnlySet<string> Touching(BoundRule<TSubject> rule) =>
        rule.Sources.SelectMany(s => AllSources.First(a => a.Source == s).Kinds).Append(definition.Name).ToHashSet(StringComparer.Ordinal);

    public Specification<TSubject> Which(BoundRule<TSubject> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Specification.For<TSubject>().Where(definition.Population).Where(rule.ToExpression());
    }

    public async IAsyncEnumerable<Guid> IdsAsync(Guid? after, [EnumeratorCancellation] CancellationToken ct)
    {
        var which = Specification.For<TSubject>().Where(definition.Population).Paged(new(PageRequest.MaxSize, after is { } id ? new("id", id) : null));
        await foreach (var found in records.StreamAsync(which.Select(s => s.Id), ct)) yield return found.Value;
    }

    public Task<long> CountAsync(IReadOnlyList<Expression<Func<TSubject, bool>>> criteria, CancellationToken ct) =>
        AskAsync(() => records.CountAsync(criteria.Aggregate(Specification.For<TSubject>(), (which, criterion) => which.Where(criterion)), ct));

    public async Task<(long All, long Holds)> ShareAsync(IReadOnlyList<Expression<Func<TSubject, bool>>> criteria, Expression<Func<TSubject, bool>> condition, CancellationToken ct) =>
        figures.LastOrDefault() is { } store ? await AskAsync(() => store.ShareAsync(criteria, condition, ct)) : (await CountAsync(criteria, ct), await CountAsync([.. criteria, condition], ct));

    public async Task<IReadOnlyList<RuleHint>> HintsAsync(Rule rule, double often = 0.1, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var (schema, now) = (await SchemaAsync(ct), clock.GetUtcNow());
        schema.MustFit(rule);
        var all = -1L;
        var hints = new List<RuleHint>();
        var counted = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var hint in schema.Hints(rule))
        {
            if (hint.Field is not { } field)
            {
                hints.Add(hint);
                continue;
            }

            if (all < 0) all = await CountAsync([definition.Population], ct);
            if (!counted.TryGetValue(field, out var share))
                counted[field] = share = all == 0 ? 0 : (double)await CountAsync(await BindAsync(new(new NotNode(new KnownNode(field))), schema, now, ct), ct) / all;
            if (share >= often) hints.Add(hint with { Missing = share });
        }

        return hints;
    }

    public Task<long> CountAsync(BoundRule<TSubject> rule, CancellationToken ct = default) => AskAsync(() => records.CountAsync(Which(rule), ct));

    public async IAsyncEnumerable<Guid> ListAsync(BoundRule<TSubject> rule, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var ids = records.StreamAsync(Which(rule).Paged(new(PageRequest.MaxSize)).Select(s => s.Id), ct).GetAsyncEnumerator(ct);
        while (await AskAsync(async () => await ids.MoveNextAsync())) yield return ids.Current.Value;
    }

    public async Task<RuleTrace?> ExplainAsync(BoundRule<TSubject> rule, Guid id, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return await LoadAsync(rule, id, ct) is { } subject ? rule.Explain(subject) : null;
    }

    public async Task<RuleSubject<TSubject>?> LoadAsync(BoundRule<TSubject> rule, Guid id, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (await records.FindAsync(TId.From(id), ct) is not { } record) return null;
        var subject = new RuleSubject<TSubject>(record);
        await LoadAsync(rule.Sources, [subject], ct);
        return subject;
    }

    public async Task<IReadOnlyList<RuleSubject<TSubject>>> LoadManyAsync(IReadOnlyList<RuleSource<TSubject>> with, IReadOnlyList<Guid> ids, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count > PageRequest.MaxSize) throw new CrmException(StorageErrors.InvalidLimit, "ids");
        TId[] wanted = [.. ids.Select(TId.From)];
        var which = Specification.For<TSubject>().Where(s => wanted.AsEnumerable().Contains(s.Id)).Paged(new(PageRequest.MaxSize));
        var subjects = await records.StreamAsync(which.Select(s => s), ct).Select(s => new RuleSubject<TSubject>(s)).ToListAsync(ct);
        if (subjects.Count > 0) await LoadAsync(with, subjects, ct);
        return subjects;
    }

    public async Task<IReadOnlyDictionary<RankNode, RuleValue>> ThresholdsAsync(Rule rule, RuleSchema<TSubject> schema, RuleContext context, CancellationToken ct)
    {
        var found = new Dictionary<RankNode, RuleValue>();
        foreach (var rank in RuleTree.Whole(rule.Root).OfType<RankNode>().Where(r => !found.ContainsKey(r)))
        {
            if (await ThresholdAsync(rank, (RuleSource<TSubject>)schema.FindSource(rank.By.Facts.Source)!, context, ct) is { } last) found[rank] = last;
        }

        return found;
    }

    private IFigures Figures => figures.LastOrDefault() ?? throw new RuleException(RuleErrors.RanksNotSupported, default);

    private IEnumerable<SubjectSource<TSubject>> AllSources => sources.Concat(hidden.Select(h => h.Of)).Concat(memberships.Select(m => m.Source)).Concat(scores.Select(s => s.Source));

    private async Task LoadAsync(IReadOnlyList<RuleSource<TSubject>> with, IReadOnlyList<RuleSubject<TSubject>> subjects, CancellationToken ct)
    {
        foreach (var source in with) await AllSources.First(s => s.Source == source).LoadAsync(services, subjects, ct);
    }

    private SpecialConditions<TSubject> Special()
    {
        var special = definition.Special;
        if (memberships.LastOrDefault() is { } membership) special = special with { Member = (segment, _) => membership.Holds(segment), MemberSource = membership.Source.Source };
        if (scores.LastOrDefault() is { } score) special = special with { Score = (plan, node, _) => score.Holds(plan, node), ScoreOf = score.ValueOf, ScoreSource = score.Source.Source };
        return special;
    }

    private async Task<RuleValue?> ThresholdAsync(RankNode rank, RuleSource<TSubject> source, RuleContext context, CancellationToken ct)
    {
        var has = source.HasFigure(rank.By, context).ToExpression<TSubject>();
        var last = await AskAsync(() => Figures.LastOfBestAsync([definition.Population], has, source.Express(rank.By, context), rank.Top, new(rank.Share.Percent, rank.Share.Number), ct));
        return last is { } whole ? source.ValueOf(rank.By, whole, context) : null;
    }

    // What a database cannot add up or cannot read says so in its own way.
    public async Task<T> AskAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception failure) when (figures.LastOrDefault()?.IsOverflow(failure) ?? failure is OverflowException)
        {
            throw new RuleException(RuleErrors.Overflow, default);
        }
        catch (Exception failure) when (figures.LastOrDefault()?.IsTooComplex(failure) is true)
        {
            throw new RuleException(RuleErrors.TooComplex, default);
        }
    }
}
