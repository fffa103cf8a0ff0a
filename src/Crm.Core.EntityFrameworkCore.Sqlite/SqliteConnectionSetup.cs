using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Core.EntityFrameworkCore.Sqlite;

/// <summary>
/// Gives every connection the safe settings the driver does not: deleted text is overwritten, schemas are not trusted,
/// writers wait for each other, commits are durable. Once per physical connection: the driver pools them.
/// </summary>
internal sealed class SqliteConnectionSetup(SqliteCrmOptions options) : DbConnectionInterceptor
{
    private static readonly object Done = new();

    private readonly ConditionalWeakTable<object, object> _setUp = [];

    private readonly string _settings = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA synchronous={(int)options.Durability}; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA busy_timeout={(long)options.BusyTimeout.TotalMilliseconds};");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection { Handle: { } handle } sqlite || _setUp.TryGetValue(handle, out _)) return;
        using var command = sqlite.CreateCommand();
        command.CommandText = _settings;
        command.ExecuteNonQuery();
        _setUp.AddOrUpdate(handle, Done);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData); // settings never wait for the disk
        return Task.CompletedTask;
    }
}
