using Spectre.Console;

namespace Crm.Core.Tool.Output;

/// <summary>Plain tables; cells are shown as they are, never read as markup.</summary>
internal static class PlainTables
{
    public static void Write(IAnsiConsole console, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column)));
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell ?? string.Empty)));
        console.Write(table);
    }

    public static void WriteFacts(IAnsiConsole console, IEnumerable<(string Name, string? Value)> facts)
    {
        var grid = new Grid().AddColumn().AddColumn();
        foreach (var (name, value) in facts.Where(f => !string.IsNullOrEmpty(f.Value))) grid.AddRow(new Text(name), new Text(value!));
        console.Write(grid);
    }
}
