using Spectre.Console;
using static Crm.SampleHost.Overview.OverviewParts;

namespace Crm.SampleHost.Overview;

public static class DealsPrinter
{
    public static void Print(IAnsiConsole console, DealsOverview overview)
    {
        PrintCounts(console, overview);
        PrintStages(console, overview);
        PrintQuarters(console, overview);
        PrintAgents(console, overview);
        GeneratedPrinter.Print(console, overview.Generated);
        PrintTimeline(console, overview.Shown, overview.Timeline);
        console.WriteLine();
    }

    private static void PrintCounts(IAnsiConsole console, DealsOverview overview)
    {
        var table = Counts();
        table.AddRow(Text($"{overview.Firms:N0}"), Text($"firms, {overview.FirmsUnderAParent:N0} of them under a parent"));
        table.AddRow(Text($"{overview.Products:N0}"), "products");
        table.AddRow(Text($"{overview.Agents:N0}"), Text($"agents in {overview.Teams:N0} teams under their managers"));
        table.AddRow(Text($"{overview.Won:N0}"), Text($"deals won, {overview.WonValue:N0} USD"));
        table.AddRow(Text($"{overview.Lost:N0}"), Text($"deals lost, {overview.LostWithoutReason:N0} of them without a recorded reason"));
        table.AddRow(Text($"{overview.Stages.Sum(s => s.Deals):N0}"), Text($"deals open, {overview.OpenWithoutCustomer:N0} of them without a customer yet"));
        console.Write(table);
    }

    private static void PrintStages(IAnsiConsole console, DealsOverview overview)
    {
        console.MarkupLine("\n[bold]Pipeline[/], open deals at list prices");
        var table = Columns("Stage", "Deals", "USD", "Weighted");
        foreach (var stage in overview.Stages) table.AddRow(stage.Stage.EscapeMarkup(), Text($"{stage.Deals:N0}"), Text($"{stage.Value:N0}"), Text($"{stage.Weighted:N0}"));
        console.Write(table);
    }

    private static void PrintQuarters(IAnsiConsole console, DealsOverview overview)
    {
        console.MarkupLine("\n[bold]Closed deals by quarter[/]");
        var chart = new BarChart().Width(72).UseValueFormatter((value, _) => Text($"{value:N0}"));
        foreach (var (year, quarter, won, lost) in overview.Quarters)
            chart.AddItem(Text($"{year} Q{quarter} won"), won, Color.SteelBlue).AddItem("lost", lost, Color.Grey);
        console.Write(chart);
    }

    private static void PrintAgents(IAnsiConsole console, DealsOverview overview)
    {
        console.MarkupLine("\n[bold]Top agents[/]");
        var table = Columns("Agent", "Won", "Lost", "Open", "Won, USD");
        foreach (var agent in overview.Top)
            table.AddRow(agent.Name.EscapeMarkup(), Text($"{agent.Won:N0}"), Text($"{agent.Lost:N0}"), Text($"{agent.Open:N0}"), Text($"{agent.Value:N0}"));
        console.Write(table);
    }

    private static Table Columns(string first, params IEnumerable<string> numbers)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(first);
        foreach (var number in numbers) table.AddColumn(new TableColumn(number).RightAligned());
        return table;
    }
}
