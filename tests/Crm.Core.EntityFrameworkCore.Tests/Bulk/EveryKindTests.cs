using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Tests.Hosts;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Tests.Bulk;

/// <summary>Column by column, a bulk write stores what a save stores: for every kind of record, on both databases.</summary>
public sealed class EveryKindTests
{
    private static readonly CountryCode s_vietnam = CountryCode.Parse("VN");

    [Fact]
    public async Task On_sqlite_every_column_is_what_a_save_stores()
    {
        await using var saved = await Host<PlainDb>.StartAsync(crm: c => c.UseCaller(new SwitchingCaller()));
        await using var written = await Host<PlainDb>.StartAsync(crm: c => c.UseCaller(new SwitchingCaller()));

        await WriteBothWaysAsync(saved.Services, written.Services, "PRAGMA foreign_keys = OFF", t => $"\"{t}\"", c => $"quote(\"{c}\") || ' ' || typeof(\"{c}\")");
    }

    [PostgresFact]
    public async Task On_postgresql_every_column_is_what_a_save_stores()
    {
        var server = await PostgresServer.SharedAsync();
        await using var one = await server.CreateDatabaseAsync();
        await using var two = await server.CreateDatabaseAsync();
        await using var saved = On(one);
        await using var written = On(two);

        await WriteBothWaysAsync(saved, written, "SET session_replication_role = replica", t => $"\"{t}\"", c => $"\"{c}\"::text");
    }

    private static IEnumerable<IReadOnlyList<AggregateRoot>> Kinds()
    {
        var whole = NewCustomer.Person("Nguyễn Thị \"Lan\" 😀\\").Email("lan@example.vn", "work").Phone("0912345678").ExternalId("shop", "C-17").Tag("mới", "a,b", "{\"x\"}", "NULL")
            .Address(AddressKind.Home, PostalAddress.Of(s_vietnam, street: "12 Lê Lợi", city: "Huế")).OwnedBy(Some.User).From("web")
            .Profile(new PersonProfile { BirthDate = PartialDate.Parse("1990-02", "date"), Gender = Gender.Female, Languages = ["vi", "en"], Occupation = new("nurse", new(1999, 12, 31), "form") });
        var old = A.Customer(NewCustomer.Organisation("Cũ").Phone("0912345679"));
        old.Archive(A.Price, Some.Instant.AddMicroseconds(123_457));
        yield return [A.Customer(whole), A.Customer(NewCustomer.Organisation("Hòa Phát")), old, A.Customer(NewCustomer.Person().Email("x@example.vn"))];
        yield return [A.Affiliation(A.Person(), A.Organisation(), "employee")];
        yield return [A.Purchase(A.Sale("HD-9").Line("tea", 1, 90, discount: Money.Of(10, "VND")), null, ("tea", "drinks/hot")), A.Purchase(), A.Purchase(A.Return().Line("P-2", 1.5m, 0.001m, "Áo \"dài\""))];
        decimal[] rates = [26_000.5m, 0.0004m, 1m, 10_000m, 12_345_678.000100m, 0.1234567890123456789012345678m, 100_000_000m, 1.0000m];
        yield return [.. rates.Select((rate, i) => A.Purchase(Priced(rate, i)))];
        yield return [A.Interaction(), A.Interaction(A.Call(null).Saying(new string('ạ', 5_000)))];
        yield return [A.Trait()];
        yield return [A.Lead()];
        var pipeline = A.Pipeline();
        yield return [pipeline];
        yield return [A.Deal(pipeline)];
        yield return [A.Contract()];
        yield return [A.Team()];
        yield return [A.Calendar()];
        yield return [A.Case().ThatIs(Crm.Core.Cases.CaseState.Resolved)];
        yield return [A.FollowUp()];
        yield return [A.Churn()];
    }

    private static NewPurchase Priced(decimal rate, int i) =>
        NewPurchase.Sale(new OrderNumber("abroad", $"R-{i}"), Currency.Parse("EUR"), Some.Instant).Line("P-1", 1, 100).At(new ExchangeRate(Currency.Parse("EUR"), Currency.Vnd, rate, new(2026, 3, 14)));

    private static async Task WriteBothWaysAsync(IServiceProvider saved, IServiceProvider written, string withoutReferences, Func<string, string> table, Func<string, string> column)
    {
        foreach (var kind in Kinds())
        {
            var copies = kind.Select(r => r.Copy()).ToList();
            await InScopeAsync(saved, withoutReferences, async (_, db) =>
            {
                db.AddRange(copies);
                return await db.SaveChangesAsync();
            });
            await InScopeAsync(written, withoutReferences, (services, _) => (Task<BulkProgress>)WriteAsync(services, (dynamic)kind[0], kind));
            Assert.All(kind, r => Assert.Equal(1, r.Version));
        }

        var expected = await InScopeAsync(saved, withoutReferences, (_, db) => DumpAsync(db, table, column));
        var actual = await InScopeAsync(written, withoutReferences, (_, db) => DumpAsync(db, table, column));
        Assert.True(expected.Count > 30);
        Assert.Equal(expected, actual);
    }

#pragma warning disable S1172 // its type says what T is
    private static Task<BulkProgress> WriteAsync<T>(IServiceProvider services, T _, IReadOnlyList<AggregateRoot> records)
        where T : AggregateRoot =>
        services.GetRequiredService<IBulkWriter>().WriteAsync(records.Cast<T>().ToAsyncEnumerable());
#pragma warning restore S1172

    // Everything but the journal, which is meant to differ.
    private static async Task<List<string>> DumpAsync(DbContext db, Func<string, string> table, Func<string, string> column)
    {
        var rows = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.FindProperty("TenantId") is not null && !e.GetTableName()!.Contains("audit", StringComparison.Ordinal) && !e.GetTableName()!.Contains("outbox", StringComparison.Ordinal)))
        {
            var columns = entity.GetFlattenedProperties().Select(p => p.GetColumnName()).Order(StringComparer.Ordinal).ToList();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", columns.Select(column))} FROM {table(entity.GetTableName()!)}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add($"{entity.GetTableName()}: {string.Join(" | ", columns.Select((c, i) => $"{c}={(reader.IsDBNull(i) ? "NULL" : reader.GetString(i))}"))}");
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private static async Task<T> InScopeAsync<T>(IServiceProvider services, string withoutReferences, Func<IServiceProvider, PlainDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlainDb>();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync(withoutReferences);
        return await work(scope.ServiceProvider, db);
    }

    private static ServiceProvider On(PostgresDatabase database)
    {
        var services = new ServiceCollection().AddLogging().AddDbContextPool<PlainDb>(o => o.UseNpgsql(database.ConnectionString));
        services.AddCrm().UseEntityFrameworkCore<PlainDb>(ef => ef.UsePostgreSql()).UseCaller(new SwitchingCaller());
        var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<PlainDb>().Database.EnsureCreated();
        return provider;
    }
}
