using Crm.Core.Auditing;
using Crm.Core.Conformance;
using Crm.Core.Hosting;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Tests;

/// <summary>A real PostgreSQL server; a database for every suite, its tables emptied before every fact.</summary>
public sealed class PostgreSqlAdapter : ConformanceAdapter, IAsyncLifetime
{
    private PostgresDatabase? _database;
    private string? _emptying;

    public override string Name => "PostgreSQL";

    public async Task InitializeAsync()
    {
        var server = await PostgresServer.SharedAsync();
        _database = await server.CreateDatabaseAsync();
        var services = new ServiceCollection().AddLogging();
        await using var provider = On(services.AddCrm());
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        await db.Database.EnsureCreatedAsync();
        await db.Database.CreateCrmObjectsAsync();
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal);
        _emptying = $"TRUNCATE {string.Join(", ", tables)}";
    }

    public override async ValueTask<IServiceProvider> StartAsync(CrmBuilder crm)
    {
        await using var connection = new NpgsqlConnection(_database!.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(_emptying, connection);
        await command.ExecuteNonQueryAsync();
        return On(crm);
    }

    public override async Task<IReadOnlyList<AuditValues>> ReadAuditValuesAsync(IServiceProvider services, TenantId tenant) =>
        await services.GetRequiredService<ShopDb>().Set<AuditValues>().AsNoTracking().Where(v => v.TenantId == tenant).ToListAsync();

    public override async Task<IAsyncDisposable?> BeginTransactionAsync(IServiceProvider services) =>
        await services.GetRequiredService<ShopDb>().Database.BeginTransactionAsync();

    public override async Task PurgeAuditValuesAsync(IServiceProvider services, TenantId tenant, Guid subjectId) =>
        await services.GetRequiredService<ShopDb>().Set<AuditValues>().Where(v => v.TenantId == tenant && v.SubjectId == subjectId).ExecuteDeleteAsync();

    public async Task DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    private ServiceProvider On(CrmBuilder crm)
    {
        crm.UseEntityFrameworkCore<ShopDb>(ef => ef.UsePostgreSql());
        crm.Services.AddDbContextPool<ShopDb>(o => o.UseNpgsql(_database!.ConnectionString));
        return crm.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
