using Crm.Core.Attributes;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>What rules cost: read, asked of a loaded customer, asked of a database, kept as segments, previewed.</summary>
/// <param name="scale">How much.</param>
/// <param name="plans">True to tell on standard error what the databases make of the queries.</param>
/// <param name="only">Which cases.</param>
/// <param name="report">Takes the figures.</param>
internal sealed class RulesSuite(RulesScale scale, bool plans, Only only, Action<Report> report)
{
    public const string Name = "rules";

    public async Task RunAsync()
    {
        // From the beginning: EF asks for listeners once a second only.
        using var statements = plans ? new Statements() : null;
        if (only.Wants("memory"))
        {
            await using var store = await OnSqliteAsync(RulesScale.Quick.Population, new(RulePopulation.AsOf));
            await new MemoryCases(report).RunAsync(store);
        }

        if (only.Wants("sqlite"))
        {
            var clock = new ManualClock(RulePopulation.AsOf);
            await using var store = await OnSqliteAsync(scale.Population, clock);
            await OnAsync(store, clock, statements);
        }

        if (!only.Wants("postgresql")) return;
        if (PostgresServer.Unavailable is { } reason)
        {
            await Console.Error.WriteLineAsync($"postgresql: left out. {reason}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(new() { Fsync = true });
        var time = new ManualClock(RulePopulation.AsOf);
        await using var second = await PreparedAsync(await Store.OnPostgresAsync(server, scale.Population.Customers, scale.Population.Tables(), clock: time));
        await OnAsync(second, time, statements);
    }

    private async Task OnAsync(Store store, ManualClock clock, Statements? statements)
    {
        await new QueryCases(store, scale, statements, only, report).RunAsync();
        await new PreviewCases(store, scale, only, report).RunAsync();
        await new RefreshCases(store, clock, scale, only, report).RunAsync();
    }

    private static async Task<Store> OnSqliteAsync(RulePopulation population, ManualClock clock) =>
        await PreparedAsync(await Store.OnSqliteAsync(population.Customers, population.Tables(), clock: clock));

    private static async Task<Store> PreparedAsync(Store store)
    {
        await using var scope = store.Crm.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ICrm>().Attributes.DeclareAsync(new(AttributeOwner.Customers, "shoe_size", AttributeType.Number));
        await scope.ServiceProvider.GetRequiredService<CrmDb>().SaveChangesAsync();
        return store;
    }
}
