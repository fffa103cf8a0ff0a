using Crm.Core.DataExchange.Tables;

namespace Crm.Core.Tool.Importing;

/// <summary>The rows that were not taken, as a file that can be corrected and imported again: what stood in them, and why they were refused in columns nobody asks for.</summary>
internal static class FailedRows
{
    private static readonly string[] s_told = ["crm line", "crm column", "crm code", "crm what to do", "crm beyond the columns"];

    public static void Write(string file, Table table, ImportReport report, CancellationToken ct)
    {
        var refused = report.Rejections.DistinctBy(r => r.Line).ToDictionary(r => r.Line);
        using var stream = File.Create(file);
        using var writer = TableWriter.Create(stream, TableFile.FormatOf(file), [.. table.Columns.Concat(s_told).Select(c => new TableColumn(c))]);
        foreach (var row in table.Rows())
        {
            ct.ThrowIfCancellationRequested();
            if (!refused.TryGetValue(row.Line, out var why)) continue;
            var width = table.Columns.Count;
            // A row with more cells than columns keeps them all.
            writer.Write([.. Enumerable.Range(0, width).Select(i => row.Cells.ElementAtOrDefault(i)), row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), why.Column, why.Code, why.Message, string.Join(" | ", row.Cells.Skip(width))]);
        }

        writer.Finish();
    }
}
