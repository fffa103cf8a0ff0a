using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Proofs.Replay;
using Crm.Core.Rules;
using Crm.Core.Rules.Tree;
using Crm.Core.Subjects;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Crm.Core.Proofs.Tests;

/// <summary>What was brought up to date step by step is what asking everybody says.</summary>
public sealed class ReplayTests(ITestOutputHelper output)
{
    [Fact]
    public async Task After_every_event_and_every_step_of_the_clock_all_segments_are_what_a_full_recompute_says()
    {
        var result = await RunAsync(ReplayStore.InMemoryAsync, steps: 90, dealsGoToOthers: false, 1, 2, 3, 4, 5, 6);

        MustAgree(result);
        // What never happened, and a segment nobody ever entered or left, proves nothing.
        foreach (var kind in ReplayWorld.Kinds) Assert.True(result.Happened.GetValueOrDefault(kind).Done > 0, $"{kind}: {result}");
        Assert.True(!result.Unmoved.Any(), $"{result}");
    }

    [Fact]
    public async Task So_they_are_on_SQLite()
    {
        var result = await RunAsync(ReplayStore.OnSqliteAsync, steps: 36, dealsGoToOthers: false, 11);

        MustAgree(result);
        Assert.True(result.Happened.Count(h => h.Value.Done > 0) >= 40, $"{result}");
    }

    [Fact]
    public async Task The_rules_ask_for_every_kind_of_record()
    {
        await using var store = await ReplayStore.InMemoryAsync();
        await using var scope = store.Services.CreateAsyncScope();
        var customers = await scope.ServiceProvider.GetRequiredService<ISubjectRules<Customer>>().SchemaAsync();
        var leads = await scope.ServiceProvider.GetRequiredService<ISubjectRules<Lead>>().SchemaAsync();

        foreach (var source in customers.Sources) Assert.Contains(ReplayRules.OfCustomers, r => r.Contains(source.Name, StringComparison.Ordinal));
        foreach (var source in leads.Sources) Assert.Contains(ReplayRules.OfLeads, r => r.Contains(source.Name, StringComparison.Ordinal));
        foreach (var special in (Type[])[typeof(ConsentNode), typeof(MemberNode), typeof(ScoreNode), typeof(SequenceNode), typeof(SampleNode)])
            Assert.Contains(ReplayRules.OfCustomers, r => Whole(Rule.Parse(r).Root).Any(special.IsInstanceOfType));

        static IEnumerable<RuleNode> Whole(RuleNode node) => node.Inside.SelectMany(Whole).Prepend(node);
    }

    [Fact]
    public async Task A_deal_that_goes_to_another_customer_moves_both()
    {
        var result = await RunAsync(ReplayStore.InMemoryAsync, steps: 45, dealsGoToOthers: true, 21, 22);
        result.Add(await RunAsync(ReplayStore.OnSqliteAsync, steps: 20, dealsGoToOthers: true, 23));

        MustAgree(result);
        Assert.True(result.Happened["deal goes to another"].Done > 10, $"{result}");
    }

    private static async Task<ReplayResult> RunAsync(Func<Task<ReplayStore>> open, int steps, bool dealsGoToOthers, params IReadOnlyList<int> seeds)
    {
        var all = new ReplayResult();
        foreach (var seed in seeds)
        {
            await using var store = await open();
            all.Add(await new ReplayProof(store, seed).RunAsync(steps, dealsGoToOthers));
        }

        return all;
    }

    private void MustAgree(ReplayResult result)
    {
        output.WriteLine($"{result}");
        Assert.True(result.Differences.Count == 0, $"{result}");
    }
}
