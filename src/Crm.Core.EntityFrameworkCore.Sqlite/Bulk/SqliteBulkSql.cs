using System.Globalization;
using Crm.Core.EntityFrameworkCore.Bulk;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Bulk;

/// <summary>The statements of bulk writes. Parameters are numbered like the table's columns in all of them, so that a row is bound in one way.</summary>
internal static class SqliteBulkSql
{
    public static string Insert(BulkTable table) =>
        $"INSERT INTO {Quoted(table.Name)} ({string.Join(", ", table.Columns.Select(c => Quoted(c.Name)))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => Parameter(i)))})";

    public static string Update(BulkTable table)
    {
        var columns = table.Columns.Select((column, place) => (Column: column, Name: Quoted(column.Name), Value: Parameter(place))).ToList();
        var set = columns.Where(c => !c.Column.IsKey && !c.Column.IsOfHost).Select(c => $"{c.Name} = {c.Value}");
        var where = columns.Where(c => c.Column.IsKey).Select(c => $"{c.Name} = {c.Value}").Concat(columns.Where(c => c.Column.IsVersion).Select(c => $"{c.Name} = {c.Value} - 1"));
        return $"UPDATE {Quoted(table.Name)} SET {string.Join(", ", set)} WHERE {string.Join(" AND ", where)}";
    }

    /// <summary>Bound with a row of the record the parts belong to.</summary>
    public static string DeleteParts(BulkTable part) =>
        $"DELETE FROM {Quoted(part.Name)} WHERE {string.Join(" AND ", part.Columns.Take(BulkTable.OwnerColumns).Select((c, i) => $"{Quoted(c.Name)} = {Parameter(i)}"))}";

    private static string Parameter(int place) => string.Create(CultureInfo.InvariantCulture, $"?{place + 1}");

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
