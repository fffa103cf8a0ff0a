using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;
using Microsoft.Data.Sqlite;

namespace Crm.Core.Tool.Storage;

/// <summary>Copies SQLite databases while they are in use, and proves the copy.</summary>
internal static class SqliteCopy
{
    /// <summary>Copies a database over another one, in one transaction of the target, and compares what both hold.</summary>
    /// <returns>Rows by table.</returns>
    /// <exception cref="CrmException"><c>crm.tool.backup-damaged</c>.</exception>
    public static IReadOnlyDictionary<string, long> Copy(string from, string to)
    {
        DatabaseFile.MakePrivate(to);
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        // One reading transaction around counting and copying: both see the same instant, whatever is written meanwhile.
        using var sight = source.BeginTransaction(deferred: true);
        var counts = Counts(source);
        source.BackupDatabase(target);
        return IsSound(target) && Counts(target).SequenceEqual(counts) ? counts : throw new CrmException(ToolErrors.BackupDamaged);
    }

    /// <summary>Whether a file is a sound database with the library's tables.</summary>
    public static bool IsOurs(string file)
    {
        try
        {
            using var database = Open(file, SqliteOpenMode.ReadOnly);
            return IsSound(database) && Counts(database).ContainsKey("crm_customers");
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Whether a database has any table.</summary>
    public static bool HoldsAnything(string file)
    {
        using var database = Open(file, SqliteOpenMode.ReadOnly);
        return Counts(database).Count > 0;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(ToolStore.FileConnection(file, mode));
        connection.Open();
        return connection;
    }

    private static bool IsSound(SqliteConnection database) => Texts(database, "PRAGMA integrity_check") is ["ok"];

    private static SortedDictionary<string, long> Counts(SqliteConnection database)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in Texts(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
            counts[table] = long.Parse(Texts(database, $"SELECT count(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")[0], System.Globalization.CultureInfo.InvariantCulture);
        return counts;
    }

    private static List<string> Texts(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // constants, and names of tables the database gave
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }
}
