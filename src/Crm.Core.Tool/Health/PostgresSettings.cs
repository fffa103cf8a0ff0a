using Crm.Core.Tool.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Crm.Core.Tool.Health;

/// <summary>Settings of a server and of the connection to it that endanger data.</summary>
internal static class PostgresSettings
{
    private const string Unsafe = "SELECT name AS \"Value\" FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name";

    public static async Task<IReadOnlyList<Finding>> LookAsync(ToolDb db, NpgsqlConnectionStringBuilder server, CancellationToken ct)
    {
        var off = await db.Database.SqlQueryRaw<string>(Unsafe).ToListAsync(ct);
        var isHere = server.Host is null or "localhost" or "127.0.0.1" or "::1" || server.Host.StartsWith('/');
        return
        [
            off.Count == 0
                ? new("durability", FindingState.Good, "Commits survive a power cut.")
                : new("durability", FindingState.Warning, $"Off: {string.Join(", ", off)}; a power cut may lose or damage data.", "Switch them on in postgresql.conf."),
            isHere || server.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull
                ? new("encryption", FindingState.Good, "The connection is local or encrypted.")
                : new("encryption", FindingState.Warning, "The connection to another machine may go unencrypted.", "Add SSL Mode=VerifyFull to the connection string."),
            server.Password is null
                ? new("password", FindingState.Good, "No password on the command line.")
                : new("password", FindingState.Warning, "The password stands on the command line, where other users of this machine see it.", "Put it into a passfile (~/.pgpass) or PGPASSWORD."),
        ];
    }
}
