using System.Globalization;
using Spectre.Console;

namespace Crm.SampleHost.Overview;

public static class OverviewPrinter
{
    public static void Print(IAnsiConsole console, SampleOverview overview)
    {
        PrintCounts(console, overview);
        PrintMonths(console, overview);
        PrintTop(console, overview);
        console.MarkupLine($"\n[bold]Lifecycle[/]  {string.Join("  ", overview.Stages.Select(s => Text($"{s.Stage} {s.Customers:N0}")))}");
        PrintTimeline(console, overview);
    }

    private static void PrintCounts(IAnsiConsole console, SampleOverview overview)
    {
        console.MarkupLine("\n[bold]Online Retail[/], a UK gift wholesaler, December 2010 to December 2011 (UCI Online Retail, CC BY 4.0)");
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns(new TableColumn("").RightAligned(), new TableColumn(""));
        Row(overview.Customers, "customers");
        Row(overview.Products, "products");
        Row(overview.Purchases, Text($"purchases: {overview.Sales:N0} sales and {overview.Returns:N0} returns, {overview.MatchedReturns:N0} of them matched to their sale"));
        Row(overview.Lines, "lines");
        Row(overview.Held, Text($"invoices without a customer held, with {overview.HeldRows:N0} rows"));
        table.AddRow(Text($"{overview.Revenue:N2}"), "GBP revenue less returns");
        console.Write(table);

        void Row(long count, string what) => table.AddRow(Text($"{count:N0}"), what);
    }

    private static void PrintMonths(IAnsiConsole console, SampleOverview overview)
    {
        console.MarkupLine("\n[bold]Revenue by month[/], GBP, less returns");
        var chart = new BarChart().Width(90).UseValueFormatter((value, _) => Text($"{value:N0}"));
        foreach (var (month, revenue) in overview.Months) chart.AddItem(Text($"{month:yyyy-MM}"), (double)revenue, Color.SteelBlue);
        console.Write(chart);
    }

    private static void PrintTop(IAnsiConsole console, SampleOverview overview)
    {
        console.MarkupLine("\n[bold]Top customers[/]");
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Customer", "Country")
            .AddColumn(new TableColumn("Purchases").RightAligned())
            .AddColumn(new TableColumn("GBP").RightAligned());
        foreach (var top in overview.Top) table.AddRow(top.Name.EscapeMarkup(), top.Country ?? "", Text($"{top.Purchases:N0}"), Text($"{top.Revenue:N2}"));
        console.Write(table);
    }

    private static void PrintTimeline(IAnsiConsole console, SampleOverview overview)
    {
        if (overview.Timeline.Count == 0) return;
        console.MarkupLine($"\n[bold]Timeline[/] of {overview.Shown.EscapeMarkup()}");
        foreach (var entry in overview.Timeline)
            console.MarkupLine(Text($"{entry.At:yyyy-MM-dd HH:mm}  {entry.What,-22} {entry.Amount,14}  {entry.Text}").EscapeMarkup());
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
