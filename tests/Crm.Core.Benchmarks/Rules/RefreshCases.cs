using Crm.Core.Benchmarks.Stores;
using Crm.Core.Customers;
using Crm.Core.Purchases;
using Crm.Core.Segments;
using Crm.Core.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>What it costs to keep segments up to date. Only the segments of a case are active while it runs.</summary>
internal sealed class RefreshCases(Store store, ManualClock clock, RulesScale scale, Only only, Action<Report> report)
{
    private readonly Random _random = new(20_26);

    public async Task RunAsync()
    {
        if (!only.Wants($"{store.Name}/refresh")) return;
        await using var plain = await PlainSql.OnAsync(store);
        await WholeAsync(plain);
        await ManyAsync();
        await MarkedAsync();
    }

    private async Task WholeAsync(PlainSql plain)
    {
        var query = CanonicalQuery.Regulars;
        var segment = (await DefineAsync([query.Rule]))[0];
        await InScopeAsync(c => c.Segments.RefreshAsync(segment));
        var sql = await QueryCases.FastestAsync(query.Ids, plain.ReadIdsAsync);
        await RaceAsync("refresh whole, nobody moves", 1.3, () => InScopeAsync(c => c.Segments.RefreshAsync(segment)), () => plain.ReadIdsAsync(sql), TickAsync);
        var isOut = false;
        await RaceAsync(
            "refresh whole, one in a hundred moves",
            1.3,
            () => InScopeAsync(c => c.Segments.RefreshAsync(segment)),
            () => plain.ReadIdsAsync(sql),
            async () =>
            {
                // A slice of all is archived, and comes back the next time.
                isOut = !isOut;
                await plain.ExecuteAsync($"UPDATE crm_customers SET archived_at = {(isOut ? "@now" : "NULL")} WHERE tenant_id = @t AND sample_key < 21474836");
                await TickAsync();
            });
        await plain.ExecuteAsync("UPDATE crm_customers SET archived_at = NULL WHERE tenant_id = @t AND archived_at IS NOT NULL");
        await InScopeAsync(c => c.Segments.PauseAsync(segment));
    }

    private async Task ManyAsync()
    {
        List<string> rules = [.. Enumerable.Range(0, 5).SelectMany(i => (string[])[
            $"age between {20 + (5 * i)} and {29 + (5 * i)}", $"attribute.shoe_size >= {38 + i} and country = \"VN\"", $"tags has any (\"vip\") and age >= {20 + (5 * i)}", $"country in (\"US\", \"JP\") and age < {30 + (5 * i)}"])];
        var segments = await DefineAsync(rules);
        await InScopeAsync(c => c.Segments.RefreshAllAsync());
        var turn = 0;
        await RaceAsync(
            "refresh 20 segments of fields against one of them",
            4,
            () => InScopeAsync(c => c.Segments.RefreshAllAsync()),
            () => InScopeAsync(c => c.Segments.RefreshAsync(segments[turn++ % segments.Count])),
            TickAsync);
        foreach (var segment in segments) await InScopeAsync(c => c.Segments.PauseAsync(segment));
    }

    private async Task MarkedAsync()
    {
        var segment = (await DefineAsync([CanonicalQuery.Regulars.Rule]))[0];
        await InScopeAsync(c => c.Segments.RefreshAsync(segment));
        await RaceAsync(
            "refresh of the one in a hundred that changed, against everybody",
            0.05,
            () => InScopeAsync(c => c.Segments.UpdateAsync()),
            () => InScopeAsync(c => c.Segments.RefreshAsync(segment)),
            () => MarkAsync(scale.Population.Customers / 100));
        var (took, _) = await Measure.RaceAsync(
            $"{store.Name} incremental", scale.Refreshes, () => InScopeAsync(c => c.Segments.UpdateAsync()), () => Task.CompletedTask, () => MarkAsync(scale.Batch));
        report(new(RulesSuite.Name, $"{store.Name} refresh in batches of {scale.Batch}", "us per customer; 100 are 10 000 a second", Math.Round(took / scale.Batch, 2), 100, 1));
        await InScopeAsync(c => c.Segments.PauseAsync(segment));
    }

    private async Task RaceAsync(string name, double goal, Func<Task> mine, Func<Task> yardstick, Func<Task> before)
    {
        if (!only.Wants($"{store.Name}/{name}")) return;
        var (ours, theirs) = await Measure.RaceAsync($"{store.Name} {name}", scale.Refreshes, mine, yardstick, before);
        report(new(RulesSuite.Name, $"{store.Name} {name}", "us", ours, theirs, goal));
    }

    // As far as the worker would let it go.
    private Task TickAsync()
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return Task.CompletedTask;
    }

    private async Task MarkAsync(int count)
    {
        await TickAsync();
        await using var scope = store.Crm.CreateAsyncScope();
        var marked = Enumerable.Range(0, scale.Population.Customers).ToArray();
        _random.Shuffle(marked);
        scope.ServiceProvider.GetRequiredService<ISegmentLedger<Customer>>().Mark(marked.Take(count).Select(i => RulePopulation.Customer(i).Value), Purchase.TypeName);
        await scope.ServiceProvider.GetRequiredService<CrmDb>().SaveChangesAsync();
    }

    private async Task<List<SegmentId>> DefineAsync(IReadOnlyList<string> rules)
    {
        var ids = new List<SegmentId>();
        foreach (var rule in rules) await InScopeAsync(async c => ids.Add((await c.Segments.DefineAsync($"segment {Guid.NewGuid()}", rule)).Id));
        return ids;
    }

    private async Task InScopeAsync(Func<ICrm, Task> act)
    {
        await using var scope = store.Crm.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        db.Database.SetCommandTimeout(0);
        await act(scope.ServiceProvider.GetRequiredService<ICrm>());
        await db.SaveChangesAsync();
    }
}
