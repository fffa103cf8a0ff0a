using Crm.Core.Customers;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Parity;

/// <summary>Random rules about customers that are hard to ask about: the interpreter, the closures and every store must answer alike, and so must the opposites.</summary>
public sealed class ParityProof
{
    private readonly ParityStores _stores;
    private readonly RuleSchema<Customer> _schema;
    private readonly List<RuleSubject<Customer>> _subjects;

    // Two of three.
    private readonly Guid[] _some;

    private readonly Dictionary<string, SegmentId> _segments;

    private readonly ParityReferences _references;

    private ParityProof(ParityStores stores, RuleSchema<Customer> schema, List<RuleSubject<Customer>> subjects, Dictionary<string, SegmentId> segments, ParityReferences references)
    {
        (_stores, _schema, _subjects, _segments, _references) = (stores, schema, subjects, segments, references);
        _some = [.. subjects.Select(s => s.Record.Id.Value).Where((_, i) => i % 3 > 0)];
    }

    /// <summary>Defines segments and scores, and loads all customers with all their records.</summary>
    public static async Task<ParityProof> OnAsync(ParityStores stores)
    {
        var segments = new Dictionary<string, SegmentId>(StringComparer.Ordinal);
        foreach (var (name, services) in stores.All) segments[name] = await ParityLedger.DefineAsync(services);
        var references = await ParityReferences.OnAsync(stores);
        await using var scope = stores.All[0].Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var schema = await rules.SchemaAsync();
        // A rule that asks for everything, so that everything is loaded.
        var all = string.Join(" and ", schema.Sources.Select(s => $"count({s.Name}) >= 0")) + " and stage is known and rfm.segment is known and lifetime.value is known and needs is known and preferences is known and activities is known and consent email.marketing granted"
            + $" and in segment \"{references.SegmentNames[0]}\" and score \"{references.PlanNames[0]}\" >= 0";
        var bound = await rules.BindAsync(Rule.Parse(all));
        var subjects = new List<RuleSubject<Customer>>();
        await foreach (var id in rules.ListAsync(await rules.BindAsync(Rule.Parse("everybody")))) subjects.Add((await rules.LoadAsync(bound, id))!);
        return new(stores, schema, subjects, segments, references);
    }

    /// <summary>Asks so many rules; a case is one rule and one customer.</summary>
    public async Task<ParityResult> RunAsync(long cases, int seed)
    {
        var (rules, random) = (new ParityRules(_schema, seed, _references), new Random(seed));
        var result = new ParityResult(_stores.All.Select(s => s.Name));
        while (result.Cases < cases)
        {
            var rule = rules.Next();
            var clock = new RuleClock(ParityPools.AsOf[random.Next(ParityPools.AsOf.Length)], ParityPools.Zones[random.Next(ParityPools.Zones.Length)]);
            var context = _references.KnownTo(new(clock, Currency.Vnd));
            // What holds for nobody or for everybody tells little: one of three is enough.
            if (!Tells(rule, context) && random.Next(3) > 0) continue;
            var answer = await AskAsync(rule, context);
            foreach (var difference in answer.Differences) result.Add(difference);
            if (answer.Differences.Count > 0 && result.Differences.Count < 20) result.Add($"the smallest that differs: {await SmallestAsync(rule, context)}");
            result.Note(rule, answer.Members, _subjects.Count);
            if (result.Differences.Count >= 20) break;
        }

        return result;
    }

    /// <summary>Asks one rule everywhere, and says where the answers differ.</summary>
    public async Task<ParityAnswer> AskAsync(Rule rule, RuleContext context)
    {
        var differences = new List<string>();
        BoundRule<Customer> bound;
        try
        {
            context = context with { Thresholds = Thresholds(rule, context) };
            bound = _schema.Bind(rule, context);
        }
        catch (RuleException refused) when (refused.Code is "crm.rule.invalid-number" or "crm.rule.invalid-period")
        {
            return new([], null);
        }

        var expected = _subjects.Where(s => bound.Explain(s).Holds).Select(s => s.Record.Id.Value).ToHashSet();
        Compare("closures", _subjects.Where(bound.Holds).Select(s => s.Record.Id.Value), expected);
        foreach (var (name, services) in _stores.All)
        {
            await using var scope = services.CreateAsyncScope();
            try
            {
                if (context.Thresholds.Count > 0 && context.Clock.Zone == TimeZoneName.Vietnam) await CompareThresholdsAsync(name, scope);
                Compare(name, await ReadAsync(scope, bound.ToExpression()), expected);
                Compare($"not {name}", await ReadAsync(scope, bound.ToOpposite()), [.. _subjects.Select(s => s.Record.Id.Value).Except(expected)]);
                var ledger = new ParityLedger(scope.ServiceProvider, _segments[name]);
                Compare($"{name}, a segment of all", await ledger.EnterAsync(bound.ToExpression(), null), expected);
                Compare($"not {name}, a segment of all", await ledger.EnterAsync(bound.ToOpposite(), null), [.. _subjects.Select(s => s.Record.Id.Value).Except(expected)]);
                Compare($"{name}, a segment of some", await ledger.EnterAsync(bound.ToExpression(), _some), [.. expected.Intersect(_some)]);
                Compare($"not {name}, a segment of some", await ledger.EnterAsync(bound.ToOpposite(), _some), [.. _some.Except(expected)]);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever a store throws is a difference: the interpreter had an answer.
                differences.Add($"{name} as of {context.Clock.AsOf:O} in {context.Clock.Zone.Value}: {rule.Text}\n    {failure.GetBaseException().GetType().Name}: {failure.GetBaseException().Message}");
            }
        }

        return new(differences, expected.Count);

        // Where the last of the best is asked for by the service, in the zone of the stores.
        async Task CompareThresholdsAsync(string name, AsyncServiceScope scope)
        {
            var found = (await scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>().BindAsync(rule, context.Clock.AsOf)).Context.Thresholds;
            if (found.Count == context.Thresholds.Count && context.Thresholds.All(t => found.GetValueOrDefault(t.Key) == t.Value)) return;
            differences.Add($"{name} as of {context.Clock.AsOf:O}: {rule.Text}\n    thresholds {string.Join(", ", found.Values)} instead of {string.Join(", ", context.Thresholds.Values)}");
        }

        void Compare(string who, IEnumerable<Guid> found, HashSet<Guid> right)
        {
            var ids = found.ToList();
            if (ids.Count == right.Count && ids.TrueForAll(right.Contains)) return;
            var (missing, extra) = (right.Except(ids).ToList(), ids.Except(right).ToList());
            differences.Add($"{who} as of {context.Clock.AsOf:O} in {context.Clock.Zone.Value}: {rule.Text}\n    missing {missing.Count}, too many {extra.Count}; for example {Key(missing.Concat(extra).FirstOrDefault())}");
        }
    }

    private async Task<string> SmallestAsync(Rule rule, RuleContext context) =>
        new Rule(await RuleShrinker.SmallestAsync(rule.Root, async smaller => (await AskAsync(new(smaller), context)).Differences.Count > 0)).Text;

    // Whether it holds for some and not for others; what fails or needs thresholds is worth asking anyway.
    private bool Tells(Rule rule, RuleContext context)
    {
        try
        {
            context = context with { Thresholds = Thresholds(rule, context) };
            var bound = _schema.Bind(rule, context);
            return _subjects.Select(bound.Holds).Distinct().Count() > 1;
        }
        catch (RuleException)
        {
            return true;
        }
    }

    private string Key(Guid id) => _subjects.Find(s => s.Record.Id.Value == id)?.Record.ExternalIds[0].Key ?? $"{id}";

    private static async Task<List<Guid>> ReadAsync(AsyncServiceScope scope, System.Linq.Expressions.Expression<Func<Customer, bool>> which)
    {
        var ids = new List<Guid>();
        var specification = Specification.For<Customer>().Where(c => c.ArchivedAt == null).Where(which).Paged(new(200)).Select(c => c.Id);
        await foreach (var id in scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>().StreamAsync(specification)) ids.Add(id.Value);
        return ids;
    }

    // What the service asks a store for, worked out one by one.
    private Dictionary<RankNode, RuleValue> Thresholds(Rule rule, RuleContext context)
    {
        var found = new Dictionary<RankNode, RuleValue>();
        foreach (var rank in Whole(rule.Root).OfType<RankNode>())
        {
            var traced = _schema.Bind(new(rank), context);
            var figures = _subjects.Select(s => traced.Explain(s)).Where(t => !t.IsMissing && t.Actual.Count > 0).Select(t => t.Actual[0]).OrderBy(v => v is RuleValue.OfMoney money ? money.Value : ((RuleValue.OfNumber)v).Value).ToList();
            if (figures.Count == 0) continue;
            if (rank.Top) figures.Reverse();
            var place = rank.Share.Percent is { } percent ? (int)decimal.Ceiling(figures.Count * percent / 100) : Math.Min(rank.Share.Number!.Value, figures.Count);
            found[rank] = figures[place - 1];
        }

        return found;

        static IEnumerable<RuleNode> Whole(RuleNode node) => node.Inside.SelectMany(Whole).Prepend(node);
    }
}
