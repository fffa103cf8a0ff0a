using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Tool.Csv;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Analyzing;

/// <summary>A table in a text file: CSV with a header, or columns with spaces between, with or without one.</summary>
internal sealed class TextTable
{
    private readonly string _path;
    private readonly CsvFile? _csv;
    private readonly bool _hasHeader = true;

    private TextTable(string path, CsvFile? csv, IReadOnlyList<string> columns, bool hasHeader) => (_path, _csv, Columns, _hasHeader) = (path, csv, columns, hasHeader);

    /// <summary>The names of the columns; their numbers, from 1, where the file has no header.</summary>
    public IReadOnlyList<string> Columns { get; }

    public static TextTable Open(string path, CancellationToken ct)
    {
        if (!File.Exists(path)) throw new CrmException(ToolErrors.FileNotFound, path);
        var first = File.ReadLines(path).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? throw new CrmException(ToolErrors.EmptyFile, "line 1");
        if (first.AsSpan().IndexOfAny(",;\t|") >= 0)
        {
            var csv = CsvFile.Open(path, ct);
            return new(path, csv, csv.Columns, hasHeader: true);
        }

        Utf8Check.Verify(path, ct);
        var cells = Cells(first);
        var hasHeader = !cells.All(c => decimal.TryParse(c, NumberStyles.Number, CultureInfo.InvariantCulture, out _));
        return new(path, null, hasHeader ? cells : [.. Enumerable.Range(1, cells.Length).Select(i => i.ToString(CultureInfo.InvariantCulture))], hasHeader);
    }

    /// <summary>The place of a column by its name, or by its number from 1.</summary>
    public int Require(string column)
    {
        if (CsvFile.Find(Columns, column) is { } found) return found;
        return int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Columns.Count ? number - 1 : throw new CrmException(ToolErrors.MissingColumn, $"column {column}");
    }

    /// <summary>The rows with their lines.</summary>
    public IEnumerable<(long Line, IReadOnlyList<string> Cells)> Rows()
    {
        if (_csv is { } csv)
        {
            foreach (var row in csv.Rows()) yield return row.Damage is null ? (row.Line, row.Fields) : throw new CrmException(row.Damage, $"line {row.Line}");
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
            yield return cells.Length == Columns.Count ? (line, cells) : throw new CrmException(ToolErrors.WrongWidth, $"line {line}");
        }
    }

    private static string[] Cells(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
