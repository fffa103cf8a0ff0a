using Crm.Core.Benchmarks.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Bulk;

/// <summary>A SQLite file, durable as the library sets it up (WAL, synchronous FULL), for both sides.</summary>
internal sealed class SqliteTarget : IBulkTarget
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-bulk-");
    private ServiceProvider? _services;

    public string Name => "sqlite";

    public IServiceProvider Crm => _services ?? throw new InvalidOperationException("Not started.");

    public Task<TimeSpan> ServerTimeAsync() => Task.FromResult(TimeSpan.Zero);

    public async Task EmptyAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in _folder.GetFiles()) file.Delete();
        var services = new ServiceCollection().AddLogging().AddDbContextPool<CrmDb>(o => o.UseSqlite($"Data Source={Path.Combine(_folder.FullName, "crm.db")}"));
        services.AddCrm().UseEntityFrameworkCore<CrmDb>(ef => ef.UseSqlite());
        _services = services.BuildServiceProvider();
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CrmDb>().Database.EnsureCreatedAsync();
    }

    public async Task WriteRawAsync(CrmDb context, IReadOnlyList<RawRows> tables)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            var parameters = table.Columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToList();
            command.CommandText =
                $"INSERT INTO \"{table.Table}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", parameters.Select(p => p.ParameterName))})";
#pragma warning disable S6966 // the driver's asynchronous methods do the same and cost more
            command.Prepare();
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < parameters.Count; i++) parameters[i].Value = table.Value(row, i) ?? DBNull.Value;
                command.ExecuteNonQuery();
            }
#pragma warning restore S6966
        }

        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
