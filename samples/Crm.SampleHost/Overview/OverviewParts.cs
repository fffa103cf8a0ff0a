using System.Globalization;
using Crm.SampleHost.Loading.Generated;
using Spectre.Console;

namespace Crm.SampleHost.Overview;

/// <summary>What the overviews of both tenants print alike, in at most 80 columns.</summary>
public static class OverviewParts
{
    private const int TextWidth = 34;
    private const string Label = $" ({GeneratedDetails.Label})";

    public static Table Counts() =>
        new Table().Border(TableBorder.None).HideHeaders().AddColumns(new TableColumn("").RightAligned().NoWrap(), new TableColumn(""));

    public static void PrintTimeline(IAnsiConsole console, string shown, IReadOnlyList<TimelineLine> lines)
    {
        if (lines.Count == 0) return;
        console.MarkupLine($"\n[bold]Timeline[/] of {shown.EscapeMarkup()}, newest first");
        foreach (var line in lines) console.WriteLine(Text($"{line.At:yyyy-MM-dd}  {line.What,-17} {line.Amount?.ToString(),14}  {Short(line.Text)}").TrimEnd());
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // However long the text, it stays visible that it is generated.
    private static string Short(string? text)
    {
        if (text is not { Length: > TextWidth }) return text ?? "";
        var end = text.EndsWith(Label, StringComparison.Ordinal) ? Label : "";
        return $"{text[..(TextWidth - end.Length - 1)]}…{end}";
    }
}
