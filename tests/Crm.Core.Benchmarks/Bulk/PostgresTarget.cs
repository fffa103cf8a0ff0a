using System.Globalization;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Crm.Core.Benchmarks.Bulk;

/// <summary>A PostgreSQL database on a server with fsync, for both sides.</summary>
internal sealed class PostgresTarget(PostgresDatabase database) : IBulkTarget
{
    private ServiceProvider? _services;

    public string Name => "postgresql";

    public IServiceProvider Crm => _services ?? throw new InvalidOperationException("Not started.");

    // Fields 14 and 15 of a process's stat are its user and system time in ticks of 10 ms (proc(5)).
    public async Task<TimeSpan> ServerTimeAsync()
    {
        await using var scope = Crm.CreateAsyncScope();
        var workers = await scope.ServiceProvider.GetRequiredService<CrmDb>().Database.SqlQueryRaw<int>("SELECT pid AS \"Value\" FROM pg_stat_activity WHERE datname = current_database()").ToListAsync();
        var ticks = workers.Select(pid => $"/proc/{pid}/stat").Where(File.Exists).Sum(stat => File.ReadAllText(stat).Split(')')[^1].Split(' ')[12..14].Sum(t => long.Parse(t, CultureInfo.InvariantCulture)));
        return TimeSpan.FromMilliseconds(10 * ticks);
    }

    public async Task EmptyAsync()
    {
        if (_services is null)
        {
            var services = new ServiceCollection().AddLogging().AddDbContextPool<CrmDb>(o => o.UseNpgsql(database.ConnectionString));
            services.AddCrm().UseEntityFrameworkCore<CrmDb>(ef => ef.UsePostgreSql());
            _services = services.BuildServiceProvider();
        }

        await using var scope = _services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<CrmDb>();
        await context.Database.EnsureCreatedAsync();
        var tables = context.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal);
#pragma warning disable EF1002 // names come from the model
        await context.Database.ExecuteSqlRawAsync($"TRUNCATE {string.Join(", ", tables)}");
#pragma warning restore EF1002
        await context.Database.ExecuteSqlRawAsync("DISCARD PLANS; CHECKPOINT"); // so that no side pays for what the other wrote
    }

    // As the library does for its own writes: the yardstick is no worse for tables that nobody has analysed.
    private static async Task AnalyseAsync(CrmDb context)
    {
        var analysed = (await context.Database.SqlQueryRaw<bool>("SELECT reltuples > 0 AS \"Value\" FROM pg_class WHERE oid = 'crm_customers'::regclass").ToListAsync())[0];
        if (!analysed) await context.Database.ExecuteSqlRawAsync("ANALYZE crm_customers");
    }

    public async Task WriteRawAsync(CrmDb context, IReadOnlyList<RawRows> tables)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        // As the library does: otherwise references are checked by scans as long as nobody has analysed the tables.
        await context.Database.ExecuteSqlRawAsync("SET LOCAL enable_seqscan = off");
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        foreach (var table in tables)
        {
            await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.Table}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c}\""))}) FROM STDIN (FORMAT BINARY)");
            foreach (var row in table.Rows)
            {
                await copy.StartRowAsync();
                for (var i = 0; i < table.Columns.Length; i++)
                {
                    if (table.Value(row, i) is { } value) await copy.WriteAsync(value, table.Types[i]);
                    else await copy.WriteNullAsync();
                }
            }

            await copy.CompleteAsync();
            await copy.CloseAsync();
            if (table == tables[0]) await AnalyseAsync(context);
        }

        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        await database.DisposeAsync();
    }
}
