using System.Data.Common;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Rules;

/// <summary>Hand-written SQL through ADO.NET, on a connection of its own with the settings the library's have.</summary>
internal sealed class PlainSql : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly DbConnection _connection;
    private readonly bool _isSqlite;

    private PlainSql(AsyncServiceScope scope, DbConnection connection, bool isSqlite) => (_scope, _connection, _isSqlite) = (scope, connection, isSqlite);

    public static async Task<PlainSql> OnAsync(Store store)
    {
        var scope = store.Crm.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<CrmDb>().Database;
        database.SetCommandTimeout(0);
        await database.OpenConnectionAsync();
        return new(scope, database.GetDbConnection(), database.IsSqlite());
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var command = Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<int> ReadIdsAsync(string sql)
    {
        await using var command = Command(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync()) ids.Add(reader.GetValue(0) is byte[] bytes ? new(bytes, bigEndian: true) : reader.GetGuid(0));
        return ids.Count;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The lines of the plan.</summary>
    public async Task<string> ExplainAsync(string sql)
    {
        await using var command = Command((_isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, BUFFERS) ") + sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(_isSqlite ? 3 : 0));
        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync() => await _scope.DisposeAsync();

    // {90d}: the instant so many days ago, as the store keeps it.
    private DbCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandTimeout = 0;
        Add("t", _isSqlite ? TenantId.Default.Value.ToByteArray(bigEndian: true) : TenantId.Default.Value);
        Add("now", Instant(RulePopulation.AsOf));
        foreach (var days in (int[])[30, 90, 180, 365])
        {
            if (sql.Contains($"@d{days}", StringComparison.Ordinal)) Add($"d{days}", Instant(RulePopulation.AsOf.AddDays(-days)));
        }

        foreach (var years in (int[])[25, 35])
        {
            var born = DateOnly.FromDateTime(RulePopulation.AsOf.AddYears(-years).Date);
            if (sql.Contains($"@y{years}", StringComparison.Ordinal)) Add($"y{years}", _isSqlite ? born.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : born);
        }

        command.CommandText = sql;
        return command;

        void Add(string name, object value)
        {
            if (!sql.Contains('@' + name, StringComparison.Ordinal)) return;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

#pragma warning disable CA1859 // a number for SQLite, an instant for PostgreSQL: the analyzer sees one of the two
    private object Instant(DateTimeOffset at) => _isSqlite ? (object)((at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10) : at;
#pragma warning restore CA1859
}
