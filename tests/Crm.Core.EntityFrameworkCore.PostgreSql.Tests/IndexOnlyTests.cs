using System.Data.Common;
using System.Text.Json;
using Crm.Core.Customers;
using Crm.Core.Purchases;
using Crm.Core.Rules;
using Crm.Core.Subjects;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Tests;

/// <summary>What rules ask of purchases is answered from one index that holds it all: the table itself is never read. What a preview asks of is found in an index too.</summary>
public sealed class IndexOnlyTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [PostgresFact]
    public Task Counts_sums_and_absences_of_purchases_are_read_from_the_index_alone() =>
        // The table is small: without hints the planner would read it whole, or through any index of the tenant. An index that does not hold all would still have to fetch rows.
        WithPlansAsync(["SET enable_seqscan = off", "SET enable_bitmapscan = off", "SET enable_indexscan = off"], async (services, lastPlanAsync) =>
        {
            var rules = services.GetRequiredService<ISubjectRules<Customer>>();
            foreach (var rule in (string[])[
                "count(purchase in last 90d) >= 3", "count(purchase) >= 1", "no purchase in last 90d", "sum(purchase.amount in last 365d) > 100_000"])
            {
                await rules.CountAsync(await rules.BindAsync(Rule.Parse(rule), s_now));
                using var plan = await lastPlanAsync();
                var scans = Nodes(plan.RootElement[0].GetProperty("Plan")).Where(n => n.TryGetProperty("Relation Name", out var table) && table.GetString() == "crm_purchases").ToList();

                Assert.True(scans.Count > 0, rule);
                Assert.All(scans, s => Assert.True(s.GetProperty("Node Type").GetString() == "Index Only Scan", $"{rule}: {s}"));
            }
        });

    [PostgresFact]
    public Task A_preview_finds_its_sample_in_the_index_of_the_numbers() =>
        WithPlansAsync(["SET enable_seqscan = off"], async (services, lastPlanAsync) =>
        {
            await services.GetRequiredService<ICrm>().Segments.PreviewAsync("count(purchase) >= 1", percent: 5);

            using var plan = await lastPlanAsync();
            var conditions = Nodes(plan.RootElement[0].GetProperty("Plan")).Select(n => n.TryGetProperty("Index Cond", out var found) ? found.GetString()! : string.Empty);
            Assert.Equal(2, conditions.Count(c => c.Contains("sample_key <", StringComparison.Ordinal)));
        });

    // Asks a filled database, and of the last statement how it would be answered under some settings.
    private static async Task WithPlansAsync(string[] settings, Func<IServiceProvider, Func<Task<JsonDocument>>, Task> askAsync)
    {
        await using var database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        var heard = new Heard();
        await using var provider = Provider(database.ConnectionString, heard);
        await FillAsync(provider);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        foreach (var sql in (string[])["VACUUM ANALYZE", .. settings]) await ExecuteAsync(connection, sql);
        await using var scope = provider.CreateAsyncScope();
        await askAsync(scope.ServiceProvider, () => ExplainAsync(connection, heard.Last!));
    }

    private static ServiceProvider Provider(string connection, Heard heard)
    {
        var services = new ServiceCollection().AddLogging().AddDbContext<ShopDb>(o => o.UseNpgsql(connection).AddInterceptors(heard));
        services.AddCrm().UseEntityFrameworkCore<ShopDb>(ef => ef.UsePostgreSql());
        return services.BuildServiceProvider();
    }

    private static async Task FillAsync(ServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        var (crm, db) = (scope.ServiceProvider.GetRequiredService<ICrm>(), scope.ServiceProvider.GetRequiredService<ShopDb>());
        await db.Database.EnsureCreatedAsync();
        await db.Database.CreateCrmObjectsAsync();
        for (var i = 0; i < 20; i++)
        {
            var customer = await crm.Customers.AddAsync(NewCustomer.Person($"Lan {i}"));
            for (var day = 0; day < 10; day++)
                await crm.Purchases.RecordAsync(customer.Id, NewPurchase.Sale(new("shop", $"{i}-{day}"), Currency.Parse("VND"), s_now.AddDays((-20 * day) - 1)).Line("P1", 1, 50_000m));
            await db.SaveChangesAsync();
        }
    }

    private static async Task<JsonDocument> ExplainAsync(NpgsqlConnection connection, NpgsqlCommand asked)
    {
        await using var command = new NpgsqlCommand("EXPLAIN (FORMAT JSON) " + asked.CommandText, connection);
        foreach (NpgsqlParameter parameter in asked.Parameters) command.Parameters.Add(parameter.Clone());
        return JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var inside) ? inside.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    private sealed class Heard : DbCommandInterceptor
    {
        public NpgsqlCommand? Last { get; private set; }

        // EF disposes what it sent, so it is kept as a copy.
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Last = ((NpgsqlCommand)command).Clone();
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
