using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;
using Crm.Core.Scoring;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Parity;

/// <summary>Segments and scores rules refer to: the same in every store, with those who left, those put in by hand, and those without a score.</summary>
public sealed class ParityReferences
{
    private static readonly (string Name, string? Rule)[] s_segments =
    [
        ("Đã mua", "count(purchase) >= 2"),
        ("o'Neil 100%", "email is known or sample 50% by \"a\""),
        ("Best", "top 10% by sum(purchase.amount)"),
        ("Both", "in segment \"da mua\" and not in segment \"BEST\""),
        ("By hand", null),
        ("Moved", "kind = \"person\""),
        ("Empty", "nobody"),
    ];

    private readonly Dictionary<string, Guid> _segments = [];
    private readonly Dictionary<string, Guid> _plans = [];

    private ParityReferences()
    {
    }

    /// <summary>How rules may name the segments: as people do, otherwise written, and by their ids.</summary>
    public IReadOnlyList<string> SegmentNames => [.. _segments.Keys, "DA MUA", .. _segments.Values.Take(2).Select(id => $"{id}")];

    /// <summary>How rules may name the plans.</summary>
    public IReadOnlyList<string> PlanNames => [.. _plans.Keys, "DIEM", .. _plans.Values.Take(1).Select(id => $"{id}")];

    /// <summary>The scores that are kept, and some that nobody has.</summary>
    public IReadOnlyList<decimal> Scores { get; private set; } = [];

    /// <summary>Defines them in every store and brings them up to date.</summary>
    public static async Task<ParityReferences> OnAsync(ParityStores stores)
    {
        var all = new List<ParityReferences>();
        foreach (var (_, services) in stores.All) all.Add(await AddToAsync(services));
        // Rules are bound once for all stores, to these ids.
        if (all.Exists(r => !r._segments.Values.Concat(r._plans.Values).SequenceEqual(all[0]._segments.Values.Concat(all[0]._plans.Values)))) throw new InvalidOperationException("The stores gave other ids.");
        return all[0];
    }

    /// <summary>Lets a question find them.</summary>
    public RuleContext KnownTo(RuleContext context) => context with { FindSegment = name => Find(_segments, name), FindPlan = name => Find(_plans, name) };

    private static Guid? Find(Dictionary<string, Guid> among, string name) =>
        among.Where(s => Fold.Key(s.Key) == Fold.Key(name) || $"{s.Value}" == name).Select(s => (Guid?)s.Value).FirstOrDefault();

    private static async Task<ParityReferences> AddToAsync(IServiceProvider services)
    {
        var added = new ParityReferences();
        // First all that is defined, then what is worked out: how many ids that takes is each store's own affair.
        foreach (var (name, rule) in s_segments) added._segments[name] = (await InScopeAsync(services, crm => crm.Segments.DefineAsync(name, rule))).Id.Value;
        foreach (var (name, definition) in Plans()) added._plans[name] = (await InScopeAsync(services, crm => crm.Scores.DefineAsync(ScoreSubject.Customers, name, definition))).Id.Value;
        foreach (var plan in added._plans.Values) await InScopeAsync(services, crm => crm.Scores.ActivateAsync(new(plan)));

        var everybody = await InScopeAsync(services, async crm => await crm.Scores.StreamAsync(new(added._plans.Values.First())).ToListAsync());
        var byHand = new SegmentId(added._segments["By hand"]);
        Guid[] ids = [.. everybody.Select(s => s.SubjectId)];
        await InScopeAsync(services, crm => crm.Segments.PutOnListAsync(byHand, [.. ids.Where((_, i) => i % 3 == 0)], SegmentListKind.Include));
        await InScopeAsync(services, crm => crm.Segments.PutOnListAsync(new(added._segments["Đã mua"]), [.. ids.Where((_, i) => i % 7 == 0)], SegmentListKind.Exclude));
        await InScopeAsync(services, crm => crm.Segments.RefreshAllAsync());
        // Whoever was in and left again is not in.
        await InScopeAsync(services, crm => crm.Segments.RedefineAsync(new(added._segments["Moved"]), "kind = \"organisation\""));
        await InScopeAsync(services, crm => crm.Segments.RefreshAllAsync());
        foreach (var (index, plan) in added._plans.Values.Index())
            await InScopeAsync(services, crm => crm.Scores.RefreshAsync(new(plan), new() { Subjects = [.. ids.Where((_, i) => i % 4 != index)] }));
        added.Scores = [.. everybody.Select(s => s.Value).Distinct().Order(), -1_000, 1_000_000];
        return added;
    }

    private static IEnumerable<(string Name, ScoreDefinition Definition)> Plans()
    {
        yield return ("Điểm", new(
            [
                new("who", [new ScoreMap("kind", [new("person", 20), new("organisation", -5)]), new ScoreWhen(Rule.Parse("email is known"), 2)]),
                new("what", [new ScorePerEvent(FactSet.Parse("interaction"), 8, decay: ScoreDecay.HalfLife(20)), new ScorePerEvent(FactSet.Parse("purchase where amount >= 100"), 1, max: 3)]),
            ]));
        yield return ("Other", new([new("all", [new ScoreWhen(Rule.Parse("count(purchase) >= 1"), 1)])]));
    }

    private static async Task<T> InScopeAsync<T>(IServiceProvider services, Func<ICrm, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider.GetRequiredService<ICrm>());
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        return result;
    }
}
