using Crm.Core.EntityFrameworkCore.Errors;
using Microsoft.Data.Sqlite;

namespace Crm.Core.EntityFrameworkCore.Sqlite;

/// <summary>Reads what SQLite refused. It names columns (<c>UNIQUE constraint failed: t.a, t.b</c>), never indexes or foreign keys.</summary>
internal sealed class SqliteRefusals : IDatabaseRefusals
{
    // Extended result codes, https://www.sqlite.org/rescode.html
    private const int ConstraintForeignKey = 787;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;
    private const int ConstraintNotNull = 1299;
    private const int ConstraintCheck = 275;
    private const int TooBig = 18;
    private const int GenericError = 1;

    public string ProviderName => "Microsoft.EntityFrameworkCore.Sqlite";

    public DatabaseRefusal? Read(Exception failure) => failure is not SqliteException sqlite ? null : sqlite.SqliteExtendedErrorCode switch
    {
        ConstraintForeignKey => new(DatabaseRefusalKind.MissingReference, null, []),
        ConstraintPrimaryKey or ConstraintUnique => new(DatabaseRefusalKind.NotUnique, null, ColumnsIn(sqlite.Message)),
        ConstraintNotNull or ConstraintCheck or TooBig => new(DatabaseRefusalKind.Unfit, null, []),
        GenericError when IsMissing(sqlite.Message) => new(DatabaseRefusalKind.MissingTable, null, []),
        GenericError when sqlite.Message.Contains("integer overflow", StringComparison.Ordinal) => new(DatabaseRefusalKind.Overflow, null, []),
        GenericError when IsTooComplex(sqlite.Message) => new(DatabaseRefusalKind.TooComplex, null, []),
        _ => null,
    };

    private static bool IsTooComplex(string message) =>
        message.Contains("Expression tree is too large", StringComparison.Ordinal) || message.Contains("parser stack overflow", StringComparison.Ordinal) || message.Contains("too many SQL variables", StringComparison.Ordinal);

    private static bool IsMissing(string message) =>
        message.Contains("no such table", StringComparison.Ordinal) || message.Contains("no such column", StringComparison.Ordinal) || message.Contains("has no column", StringComparison.Ordinal);

    private static string[] ColumnsIn(string message)
    {
        const string Marker = "constraint failed: ";
        var start = message.IndexOf(Marker, StringComparison.Ordinal);
        if (start < 0) return [];
        var columns = message[(start + Marker.Length)..].TrimEnd('\'', '.', ' ');
        return columns.Split(", ");
    }
}
