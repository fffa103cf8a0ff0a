using System.Globalization;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Customers;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>What a rule costs before and without a database: reading, binding, asking about one loaded customer.</summary>
internal sealed class MemoryCases(Action<Report> report)
{
    private const int Rounds = 15;
    private const int Calls = 1_000_000;

    private const string TenLeaves = """
        country in ("VN", "US") and kind = "person" and age >= 18 and tags has any ("vip", "golf") and name contains "lan" and born is known
          and consent email.marketing granted and count(purchase where amount >= 100_000 in last 90d) >= 3 and attribute.shoe_size >= 40 and not in segment "employees"
        """;

    public async Task RunAsync(Store store)
    {
        await using var scope = store.Crm.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>();
        await ReadAsync(rules);
        await AskAsync(rules, scope.ServiceProvider.GetRequiredService<CrmDb>());
    }

    private async Task ReadAsync(ISubjectRules<Customer> rules)
    {
        var rule = Rule.Parse(TenLeaves);
        var (json, segment) = (rule.ToJson(), Guid.NewGuid());
        var schema = await rules.SchemaAsync();
        var context = (await rules.BindAsync(Rule.Parse("everybody"), RulePopulation.AsOf)).Context with { FindSegment = _ => segment };
        Time("parse 10 conditions of text, canonical text included", 30, 2_000, () => Rule.Parse(TenLeaves) is not null);
        Time("read the same 10 of JSON, canonical text included", 30, 2_000, () => Rule.FromJson(json) is not null);
        Time("bind the same 10: check and build closures", 10, 5_000, () => schema.Bind(rule, context) is not null);
    }

    private async Task AskAsync(ISubjectRules<Customer> rules, CrmDb db)
    {
        var bound = await rules.BindAsync(Rule.Parse(PlainRule.Text), RulePopulation.AsOf);
        // Whom it holds for, so that all six are asked; the last has few purchases, as most have.
        var who = (await rules.ListAsync(bound).ToListAsync())[^1];
        var subject = (await rules.LoadAsync(bound, who))!;
        var id = new CustomerId(who);
        var (customer, purchases) = (subject.Record, await db.Set<Purchase>().AsNoTracking().Where(p => p.CustomerId == id).OrderBy(p => p.PlacedAt).ToArrayAsync());
        if (!bound.Holds(subject) || !bound.Explain(subject).Holds || !PlainRule.Holds(customer, purchases)) throw new InvalidOperationException("The rule and its yardstick differ.");
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"one customer, {purchases.Length} purchases"));

        var (ours, plain) = Measure.Race(Rounds, Calls, () => bound.Holds(subject), () => PlainRule.Holds(customer, purchases));
        report(new(RulesSuite.Name, "memory 6 conditions on a loaded customer", "ns", ours, plain, 3));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++) bound.Holds(subject);
        report(new(RulesSuite.Name, "memory 6 conditions on a loaded customer, allocated", "bytes per call", (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls, 1, 0));
        Time("6 conditions with full explanation", 2, 20_000, () => bound.Explain(subject).Holds);
    }

    private void Time(string name, double goal, int perRound, Func<bool> call)
    {
        var (ours, _) = Measure.Race(Rounds, perRound, call, static () => true);
        report(new(RulesSuite.Name, "memory " + name, "us", Math.Round(ours / 1000, 2), goal, 1));
    }
}
