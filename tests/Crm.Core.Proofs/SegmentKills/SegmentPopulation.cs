using Crm.Core.Customers;
using Crm.Core.Purchases;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>The customers, and a segment for each kind of rule with what it is redefined to.</summary>
internal static class SegmentPopulation
{
    public const string Lists = "lists";

    public const string Listed = "listed";

    /// <summary>Those that are referred to stand before those that refer to them.</summary>
    public static IReadOnlyList<(string Name, string?[] Rules)> Segments { get; } =
    [
        ("recent", ["count(purchase in last 1min) >= 1", "count(purchase in last 1min) >= 2"]), // time alone moves them
        ("spender", ["sum(purchase.amount) >= 500_000", "sum(purchase.amount) >= 300_000"]),
        ("pair", ["sequence(purchase where product = \"A\" then purchase where product = \"B\")", "sequence(purchase where product = \"B\" then purchase where product = \"A\" within 40d)"]),
        ("top", ["top 10% by sum(purchase.amount)", "top 20% by sum(purchase.amount)"]),
        (Lists, [null]),
        (Listed, ["tags has any (\"vip\")", "tags has none (\"vip\")"]),
        ("either", ["in segment \"recent\" or in segment \"listed\"", "in segment \"recent\" and not in segment \"listed\""]),
        ("above", ["in segment \"either\" and not in segment \"spender\" or in segment \"lists\""]), // never redefined, which would make good what was missed
    ];

    public static async Task AddAsync(IServiceProvider services, int customers, int seed)
    {
        var random = new Random(seed);
        await using var scope = services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        await crm.Customers.AddManyAsync(Enumerable.Range(0, customers).Select(i => NewCustomer.Person($"Lan {i}").ExternalId("proof", $"{i}").Tag(i % 5 == 0 ? ["vip"] : [])).ToAsyncEnumerable());
        var (ids, now, number) = (await IdsAsync(services), DateTimeOffset.UtcNow, 0);
        await crm.Purchases.RecordManyAsync(ids.Where(_ => random.Next(3) > 0).Select(c => new CustomerPurchase(c, Purchase(random, $"first-{number++}", now.AddDays(-random.Next(1, 60))))).ToAsyncEnumerable());
        foreach (var (name, rules) in Segments)
        {
            await crm.Segments.DefineAsync(name, rules[0]);
            await scope.ServiceProvider.GetRequiredService<HostDb>().SaveChangesAsync();
        }
    }

    public static NewPurchase Purchase(Random random, string number, DateTimeOffset at) =>
        NewPurchase.Sale(new("proof", number), Currency.Vnd, at).Line(random.Next(2) == 0 ? "A" : "B", 1, 50_000m * random.Next(1, 9));

    public static async Task<List<CustomerId>> IdsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<Subjects.ISubjectRules<Customer>>();
        var ids = new List<CustomerId>();
        await foreach (var id in rules.ListAsync(await rules.BindAsync(Rules.Rule.Parse("everybody")))) ids.Add(new(id));
        return ids;
    }
}
