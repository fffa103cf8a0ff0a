using Crm.Core.Customers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Tests.Saving;

/// <summary>A connection to SQLite that the host opened before the library saw it.</summary>
public sealed class OpenConnectionTests : IAsyncLifetime, IDisposable
{
    private const string Safe = "2 1 0 5000 1";
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public async Task InitializeAsync()
    {
        await _connection.OpenAsync();
        await using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA secure_delete=OFF; PRAGMA trusted_schema=ON;";
        await command.ExecuteNonQueryAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task It_gets_the_safe_settings_at_its_first_command()
    {
        await using var services = Host();
        await using var scope = services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<PlainDb>().Database.ExecuteSqlRawAsync("SELECT 1");

        Assert.Equal(Safe, await SettingsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_gets_the_safe_settings_before_the_first_transaction_of_the_context(bool awaited)
    {
        await using var services = Host();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlainDb>().Database;

        var transaction = awaited ? await database.BeginTransactionAsync() : Begin(database);
        await transaction.CommitAsync();

        Assert.Equal(Safe, await SettingsAsync());
    }

    [Fact]
    public async Task In_a_transaction_the_host_began_before_it_gets_what_can_be_set_there_and_the_rest_afterwards()
    {
        await using var services = Host();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlainDb>();
        await using (var transaction = await _connection.BeginTransactionAsync())
        {
            await db.Database.UseTransactionAsync(transaction);
            await db.Database.ExecuteSqlRawAsync("SELECT 1");
            Assert.Equal("0 1 0 5000 0", await SettingsAsync());
            await transaction.CommitAsync();
        }

        await db.Database.UseTransactionAsync(null);
        await db.Database.EnsureCreatedAsync();
        await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Person("Lan"));
        await db.SaveChangesAsync();

        Assert.Equal(Safe, await SettingsAsync());
    }

    [Fact]
    public async Task What_the_host_sets_after_the_first_use_stays()
    {
        await using var services = Host();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlainDb>();

        await db.Database.ExecuteSqlRawAsync("SELECT 1");
        await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout=7000");
        await db.Database.ExecuteSqlRawAsync("SELECT 1");

        Assert.Equal("2 1 0 7000 1", await SettingsAsync());
    }

    private ServiceProvider Host()
    {
        var services = new ServiceCollection().AddLogging().AddDbContextPool<PlainDb>(o => o.UseSqlite(_connection));
        services.AddCrm().UseEntityFrameworkCore<PlainDb>(ef => ef.UseSqlite());
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction Begin(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database) => database.BeginTransaction();

    // Past the context, which would set the connection up.
    private async Task<string> SettingsAsync()
    {
        var settings = new List<string>();
        foreach (var name in (string[])["synchronous", "secure_delete", "trusted_schema", "busy_timeout", "foreign_keys"])
        {
            await using var command = _connection.CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            settings.Add($"{await command.ExecuteScalarAsync()}");
        }

        return string.Join(' ', settings);
    }
}
