using System.Globalization;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Analyzing;

/// <summary>A table in a file: CSV or a workbook with a header, or columns with spaces between, with or without one.</summary>
internal sealed class TextTable
{
    private readonly string _path;
    private readonly Table? _csv;
    private readonly bool _hasHeader = true;

    private TextTable(string path, Table? csv, IReadOnlyList<string> columns, bool hasHeader) => (_path, _csv, Columns, _hasHeader) = (path, csv, columns, hasHeader);

    /// <summary>The names of the columns; their numbers, from 1, where the file has no header.</summary>
    public IReadOnlyList<string> Columns { get; }

    public static TextTable Open(string path, CancellationToken ct)
    {
        if (!File.Exists(path)) throw new CrmException(ToolErrors.FileNotFound, path);
        if (Table.IsWorkbook(path)) return Of(Table.Open(path, ct: ct));
        var first = File.ReadLines(path).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? throw new CrmException(TableErrors.EmptyFile, "line 1");
        if (first.AsSpan().IndexOfAny(",;\t|") >= 0)
        {
            return Of(Table.Open(path, ct: ct));
        }

        // What is no table at all is refused for that.
        if (first.StartsWith('<') || first.StartsWith("%PDF", StringComparison.Ordinal)) Table.Open(path, ct: ct);

        Utf8Check.Verify(path, ct);
        var cells = Cells(first);
        var hasHeader = !cells.All(c => decimal.TryParse(c, NumberStyles.Number, CultureInfo.InvariantCulture, out _));
        return new(path, null, hasHeader ? cells : [.. Enumerable.Range(1, cells.Length).Select(i => i.ToString(CultureInfo.InvariantCulture))], hasHeader);
    }

    /// <summary>The place of a column by its name, or by its number from 1.</summary>
    public int Require(string column)
    {
        if (Table.Find(Columns, column) is { } found) return found;
        return int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Columns.Count ? number - 1 : throw new CrmException(TableErrors.MissingColumn, $"column {column}");
    }

    /// <summary>The rows with their lines.</summary>
    public IEnumerable<(long Line, IReadOnlyList<string> Cells)> Rows()
    {
        if (_csv is { } csv)
        {
            foreach (var row in csv.Rows()) yield return row.Damage is null ? (row.Line, row.Cells) : throw new CrmException(row.Damage, $"line {row.Line}");
            yield break;
        }

        var (line, isFirst) = (0L, _hasHeader);
        foreach (var text in File.ReadLines(_path))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (isFirst)
            {
                isFirst = false;
                continue;
            }

            var cells = Cells(text);
            yield return cells.Length == Columns.Count ? (line, cells) : throw new CrmException(TableErrors.WrongWidth, $"line {line}");
        }
    }

    private static TextTable Of(Table table) => new(table.Path, table, table.Columns, hasHeader: true);

    private static string[] Cells(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
