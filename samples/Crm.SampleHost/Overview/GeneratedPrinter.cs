using Spectre.Console;
using static Crm.SampleHost.Overview.OverviewParts;

namespace Crm.SampleHost.Overview;

public static class GeneratedPrinter
{
    public static void Print(IAnsiConsole console, GeneratedOverview overview)
    {
        console.MarkupLine("\n[bold]Generated[/], because the source has none of it");
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("", "");
        table.AddRow("leads", Words(overview.Leads));
        table.AddRow("contracts", Text($"{Words(overview.Contracts)}, renewal due {overview.RenewalsDue:N0}"));
        table.AddRow("cases", Words(overview.Cases));
        table.AddRow("feedback", Text($"would recommend us: {overview.NetPromoterScore:+0;-0;0} of {overview.Recommendations:N0} answers"));
        table.AddRow("follow-ups", Text($"{overview.FollowUpsOpen:N0} open, {overview.FollowUpsOverdue:N0} of them overdue"));
        table.AddRow("left", Text($"{overview.Left:N0} customers"));
        table.AddRow("consents", Text($"{Words(overview.Consents)}; may be written to: {overview.MayBeWrittenTo:N0}"));
        console.Write(table);
    }

    private static string Words<T>(IEnumerable<(T Value, int Count)> counts) => string.Join(", ", counts.Select(c => Text($"{c.Count:N0} {Word(c.Value!.ToString()!)}")));

    // InProgress becomes "in progress".
    private static string Word(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString()));
}
