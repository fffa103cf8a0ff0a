using Spectre.Console;
using static Crm.SampleHost.Overview.OverviewParts;

namespace Crm.SampleHost.Overview;

public static class OverviewPrinter
{
    public static void Print(IAnsiConsole console, SampleOverview overview)
    {
        PrintCounts(console, overview);
        PrintMonths(console, overview);
        PrintTop(console, overview);
        console.MarkupLine($"\n[bold]Lifecycle[/]  {string.Join("  ", overview.Stages.Select(s => Text($"{s.Stage} {s.Customers:N0}")))}");
        GeneratedPrinter.Print(console, overview.Generated);
        PrintTimeline(console, overview.Shown, overview.Timeline);
        console.WriteLine();
    }

    private static void PrintCounts(IAnsiConsole console, SampleOverview overview)
    {
        var table = Counts();
        Row(overview.Customers, "customers");
        Row(overview.Products, "products");
        Row(overview.Purchases, Text($"purchases: {overview.Sales:N0} sales, {overview.Returns:N0} returns ({overview.MatchedReturns:N0} matched to a sale)"));
        Row(overview.Lines, "lines");
        Row(overview.Held, Text($"invoices without a customer held, with {overview.HeldRows:N0} rows"));
        Row(overview.Interactions, "interactions (generated)");
        Row(overview.Needs, "needs (generated)");
        table.AddRow(Text($"{overview.Revenue:N2}"), "GBP revenue less returns");
        console.Write(table);

        void Row(long count, string what) => table.AddRow(Text($"{count:N0}"), what);
    }

    private static void PrintMonths(IAnsiConsole console, SampleOverview overview)
    {
        console.MarkupLine("\n[bold]Revenue by month[/], GBP, less returns");
        var chart = new BarChart().Width(72).UseValueFormatter((value, _) => Text($"{value:N0}"));
        foreach (var (month, revenue) in overview.Months) chart.AddItem(Text($"{month:yyyy-MM}"), (double)revenue, Color.SteelBlue);
        console.Write(chart);
    }

    private static void PrintTop(IAnsiConsole console, SampleOverview overview)
    {
        console.MarkupLine("\n[bold]Top customers[/]");
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Customer", "Country")
            .AddColumn(new TableColumn("Orders").RightAligned())
            .AddColumn(new TableColumn("Returns").RightAligned())
            .AddColumn(new TableColumn("GBP").RightAligned());
        foreach (var top in overview.Top)
            table.AddRow(top.Name.EscapeMarkup(), top.Country ?? "", Text($"{top.Orders:N0}"), Text($"{top.Returns:N0}"), Text($"{top.Revenue:N2}"));
        console.Write(table);
    }
}
