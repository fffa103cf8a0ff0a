using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>What the model must know of its database, because a model builder does not know its provider.</summary>
internal sealed class Dialect
{
    public const string SqliteProvider = "Microsoft.EntityFrameworkCore.Sqlite";

    public const string PostgreSqlProvider = "Npgsql.EntityFrameworkCore.PostgreSQL";

    private static readonly Dialect Sqlite = new()
    {
        StoresInstantsAsNumbers = true,
        StoresIdsAsBytes = true,
        OrdinalCollation = null,
        PositionOf = "instr",
        LockRows = string.Empty,
        FragmentsBesideTerms = true,
        GroupsFacts = false,
        IncludedColumns = null,
        MostValuesPerCommand = 1,
    };

    private static readonly Dialect PostgreSql = new()
    {
        StoresInstantsAsNumbers = false,
        StoresIdsAsBytes = false,
        OrdinalCollation = "C",
        PositionOf = "strpos",
        LockRows = " FOR UPDATE",
        FragmentsBesideTerms = false,
        GroupsFacts = true,
        IncludedColumns = "Npgsql:IndexInclude",
        MostValuesPerCommand = 30_000,
    };

    /// <summary>SQLite has no type for instants: microseconds since 1970 order and compare right, text does not.</summary>
    public required bool StoresInstantsAsNumbers { get; init; }

    /// <summary>16 bytes instead of 36 characters of text: every key and index is less than half as large.</summary>
    public required bool StoresIdsAsBytes { get; init; }

    /// <summary>The collation that compares by code point; null where that is the default.</summary>
    public required string? OrdinalCollation { get; init; }

    /// <summary>The function that tells where in a text another one begins, 0 when nowhere.</summary>
    public required string PositionOf { get; init; }

    /// <summary>What a query ends with that keeps others from changing its rows; empty where a transaction that writes is alone anyway.</summary>
    public required string LockRows { get; init; }

    /// <summary>Whether what is inside terms is indexed in a full-text table of its own; otherwise the table of terms has an index for it.</summary>
    public required bool FragmentsBesideTerms { get; init; }

    /// <summary>
    /// Whether the facts of all records are read and grouped faster than those of each are looked up. SQLite would sort them into a table of its own first, and looks up
    /// in a microsecond.
    /// </summary>
    public required bool GroupsFacts { get; init; }

    /// <summary>The annotation that says which columns an index holds beside its key; null where it holds none.</summary>
    public required string? IncludedColumns { get; init; }

    /// <summary>
    /// How many values a command holds before the next statement begins another one. A server is asked once for all; SQLite's driver looks
    /// for every value of a command in each of its statements. A statement holds up to half of the 65 535 PostgreSQL takes.
    /// </summary>
    public required int MostValuesPerCommand { get; init; }

    public static Dialect Of(DatabaseFacade database) => database.ProviderName switch
    {
        SqliteProvider => Sqlite,
        PostgreSqlProvider => PostgreSql,
        var other => throw new NotSupportedException(
            $"model.UseCrm(Database) knows SQLite and PostgreSQL, not {other ?? "this provider"}. Use one of them, or keep the customers in a DbContext of their own."),
    };
}
