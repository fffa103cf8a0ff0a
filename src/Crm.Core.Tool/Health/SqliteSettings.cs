using Crm.Core.Tool.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Tool.Health;

/// <summary>Settings of a SQLite file that endanger data.</summary>
internal static class SqliteSettings
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public static async Task<IReadOnlyList<Finding>> LookAsync(ToolDb db, string file, CancellationToken ct)
    {
        var check = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(ct);
        var broken = await db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(ct);
        var journal = (await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").ToListAsync(ct))[0];
        return
        [
            check is ["ok"] && broken is [0]
                ? new("integrity", FindingState.Good, "The file is sound.")
                : new("integrity", FindingState.Bad, "The file is damaged.", "Stop writing to it and restore a backup: crm restore FILE --db NEW.db."),
            journal is "wal" or "delete"
                ? new("journal", FindingState.Good, $"Journal mode {journal}.")
                : new("journal", FindingState.Warning, $"Journal mode {journal} may lose data in a crash.", "PRAGMA journal_mode=WAL."),
            !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != UnixFileMode.None
                ? new("file permissions", FindingState.Warning, "Every user of this machine may open the file.", $"chmod o-rw {file}")
                : new("file permissions", FindingState.Good, "The file is not open to every user of this machine."),
        ];
    }
}
