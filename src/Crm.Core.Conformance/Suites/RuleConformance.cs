using System.Linq.Expressions;
using Crm.Core.Conformance.Golden;
using Crm.Core.Customers;
using Crm.Core.Hosting;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Schema;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Rules: the adapter, the closures and the interpreter answer alike, and as <see cref="GoldenRules"/> say.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract partial class RuleConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private string? _zone;

    /// <summary>What the rules of <see cref="GoldenRules"/> are about.</summary>
    public static TheoryData<string> Topics { get; } = [.. GoldenRules.All.Keys];

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task Rules_hold_for_whom_they_say(string topic)
    {
        var population = await AddPopulationAsync();
        var subjects = await LoadedAsync(population);
        var failures = new List<string>();
        foreach (var golden in GoldenRules.All[topic]) failures.AddRange(await AskAsync(golden, population, subjects));

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    /// <inheritdoc />
    protected override void Configure(CrmBuilder crm)
    {
        crm.Services.Configure<CrmOptions>(o => o.TimeZoneOfTenant = _ => _zone);
        crm.AddRuleFields<Customer>(f => f.Code("host.origin", "where the host says it came from", c => c.Source));
        crm.AddRuleSource(new SubjectSource<Customer, Purchase, PurchaseId, CustomerId>(
            RuleSource<Customer, Purchase>.Of(
                "host-order",
                "orders as the host sees them",
                c => Facts.Of<Purchase>(c),
                p => p.PlacedAt,
                p => p.Id,
                p => p.Id.Value,
                new RuleFields<Purchase>().Number("total", "in minor units", p => p.TotalMinor),
                p => p.Kind == PurchaseKind.Sale),
            [Purchase.TypeName],
            p => p.CustomerId,
            c => c.Id));
    }

    private async Task<GoldenPopulation> AddPopulationAsync()
    {
        var population = new GoldenPopulation(Services, Now);
        await population.AddAsync();
        return population;
    }

    // Everybody with all their records, to be asked without the store.
    private Task<List<(string Name, RuleSubject<Customer> Subject)>> LoadedAsync(GoldenPopulation population) => WithAsync<ISubjectRules<Customer>, List<(string, RuleSubject<Customer>)>>(async rules =>
    {
        var schema = await rules.SchemaAsync();
        var all = string.Join(" and ", schema.Sources.Select(s => $"count({s.Name}) >= 0"));
        var bound = await rules.BindAsync(Rule.Parse($"{all} and stage is known and needs is known and preferences is known and activities is known and consent email.marketing granted"));
        var subjects = new List<(string, RuleSubject<Customer>)>();
        foreach (var name in GoldenPopulation.Names.Where(n => n != "eve")) subjects.Add((name, (await rules.LoadAsync(bound, population.Ids[name].Value))!));
        return subjects;
    });

    private async Task<IEnumerable<string>> AskAsync(GoldenRule golden, GoldenPopulation population, List<(string Name, RuleSubject<Customer> Subject)> subjects)
    {
        _zone = golden.Zone;
        await using var scope = Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        var asOf = golden.AsOf is { } text ? DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : Now;
        var bound = await rules.BindAsync(Rule.Parse(golden.Text), asOf);
        var names = population.Ids.ToDictionary(p => p.Value.Value, p => p.Key);
        var expected = string.Join(' ', golden.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        var others = string.Join(' ', subjects.Select(s => s.Name).Except(golden.Names.Split(' '), StringComparer.Ordinal));
        var found = new List<string>();
        await foreach (var id in rules.ListAsync(bound)) found.Add(names[id]);
        (string Who, string Right, IEnumerable<string> Answer)[] answers =
        [
            (Adapter.Name, expected, found),
            ($"the opposite on {Adapter.Name}", others, (await ListAsync(scope, bound.ToOpposite())).Select(id => names[id])),
            ("closures", expected, subjects.Where(s => bound.Holds(s.Subject)).Select(s => s.Name)),
            ("interpreter", expected, subjects.Where(s => bound.Explain(s.Subject).Holds).Select(s => s.Name)),
        ];
        var wrong = answers.Select(a => (a.Who, a.Right, Answer: string.Join(' ', a.Answer))).Where(a => a.Answer != a.Right).Select(a => $"{golden}: {a.Who} says '{a.Answer}' instead of '{a.Right}'").ToList();
        if (await rules.CountAsync(bound) != found.Count) wrong.Add($"{golden}: counted another number than listed");
        return wrong;
    }

    private static async Task<List<Guid>> ListAsync(AsyncServiceScope scope, Expression<Func<Customer, bool>> which)
    {
        var ids = new List<Guid>();
        var specification = Specification.For<Customer>().Where(c => c.ArchivedAt == null).Where(which).Paged(new(PageRequest.MaxSize)).Select(c => c.Id);
        await foreach (var id in scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>().StreamAsync(specification)) ids.Add(id.Value);
        return ids;
    }
}
