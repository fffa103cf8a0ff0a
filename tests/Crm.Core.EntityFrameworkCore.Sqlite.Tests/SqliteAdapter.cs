using Crm.Core.Auditing;
using Crm.Core.Conformance;
using Crm.Core.Hosting;
using Crm.Core.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Tests;

/// <summary>A real SQLite file for every fact, copied from one with empty tables.</summary>
public sealed class SqliteAdapter : ConformanceAdapter, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-sqlite-");
    private string? _template;
    private int _stores;

    public override string Name => "SQLite";

    public override async ValueTask<IServiceProvider> StartAsync(CrmBuilder crm)
    {
        _template ??= await MakeTemplateAsync();
        var file = Path.Combine(_folder.FullName, $"{++_stores}.db");
        File.Copy(_template, file);
        return On(crm, file);
    }

    public override async Task<IReadOnlyList<AuditValues>> ReadAuditValuesAsync(IServiceProvider services, TenantId tenant) =>
        await services.GetRequiredService<ShopDb>().Set<AuditValues>().AsNoTracking().Where(v => v.TenantId == tenant).ToListAsync();

    public override async Task<IAsyncDisposable?> BeginTransactionAsync(IServiceProvider services) =>
        await services.GetRequiredService<ShopDb>().Database.BeginTransactionAsync();

    public override async Task PurgeAuditValuesAsync(IServiceProvider services, TenantId tenant, Guid subjectId) =>
        await services.GetRequiredService<ShopDb>().Set<AuditValues>().Where(v => v.TenantId == tenant && v.SubjectId == subjectId).ExecuteDeleteAsync();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static ServiceProvider On(CrmBuilder crm, string file)
    {
        // Facts check what is stored, not what a power cut leaves; the proofs do that with full durability.
        crm.UseEntityFrameworkCore<ShopDb>(ef => ef.UseSqlite(o => o.Durability = SqliteDurability.Normal));
        crm.Services.AddDbContextPool<ShopDb>(o => o.UseSqlite($"Data Source={file}"));
        return crm.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    private async Task<string> MakeTemplateAsync()
    {
        var file = Path.Combine(_folder.FullName, "template.db");
        var services = new ServiceCollection().AddLogging();
        await using var provider = On(services.AddCrm(), file);
        await using var scope = provider.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDb>().Database;
        await database.EnsureCreatedAsync();
        await database.CreateCrmObjectsAsync();
        await database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE");
        SqliteConnection.ClearAllPools();
        return file;
    }
}
