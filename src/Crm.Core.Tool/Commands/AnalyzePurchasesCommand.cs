using System.CommandLine;
using System.Globalization;
using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Errors;
using Crm.Core.Tool.Analyzing;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Spectre.Console;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm analyze purchases</c></summary>
internal sealed class AnalyzePurchasesCommand : GuardedCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "Purchases in UTF-8: CSV with a header, or columns with spaces between." };

    private readonly (AnalyzedField Field, Option<string?> Column)[] _columns =
    [
        (AnalyzedField.Customer, Column("--customer", "The column with the customer; rows without one are left out.")),
        (AnalyzedField.Date, Column("--date", "The column with the date.")),
        (AnalyzedField.Amount, Column("--amount", "The column with the amount of the row.")),
        (AnalyzedField.Quantity, Column("--quantity", "The column with the quantity, which times the price is the amount.")),
        (AnalyzedField.Price, Column("--price", "The column with the price of one; rows without a price are no purchases.")),
        (AnalyzedField.Order, Column("--order", "The column with the number of the order; without it every row is an order.")),
    ];

    private readonly Option<string?> _asOf = new("--as-of") { Description = "The day the data end and recency is counted to; the last day of the file unless said.", HelpName = "DAY" };

    private readonly Option<string?> _holdout = new("--holdout") { Description = "The last day models see; how well they foretold the rest is told.", HelpName = "DAY" };

    private readonly Option<string> _returns = new("--returns") { Description = "What negative amounts mean: net takes them off the purchases before, drop leaves them out.", HelpName = "net|drop", DefaultValueFactory = _ => "net" };

    private readonly Option<string?> _dateFormat = ToolOptions.DateFormat();

    public AnalyzePurchasesCommand()
        : base("purchases", "Tells what purchases in a file say of customers: RFM, repeat rates, cohorts, models of buying. No database is needed.")
    {
        _returns.AcceptOnlyFromAmong("net", "drop");
        Add(_file);
        foreach (var (_, column) in _columns) Add(column);
        foreach (var option in (Option[])[_asOf, _holdout, _returns, _dateFormat]) Add(option);
    }

    protected override Task<int> RunAsync(ParseResult args, ToolOutput output, CancellationToken ct)
    {
        var (asOf, holdout) = (Day(args.GetValue(_asOf), "--as-of"), Day(args.GetValue(_holdout), "--holdout"));
        var table = new PurchaseTable(TextTable.Open(args.GetRequiredValue(_file), ct), _columns.Select(c => (c.Field, Name: args.GetValue(c.Column))).Where(c => c.Name is not null).Select(c => (c.Field, c.Name!)));
        var read = table.Read(asOf, args.GetValue(_dateFormat), ct);
        var rows = args.GetRequiredValue(_returns) == "net" ? Returns.Net(read) : Returns.Drop(read);
        if (table.WithoutCustomer > 0) output.Say($"{Counted.Of(table.WithoutCustomer, "row")} without a customer left out.");
        var history = PurchaseHistory.Of(rows);
        if (holdout >= history.To) throw new CrmException(AnalyticsErrors.InvalidDay, "--holdout");
        var analysis = PurchaseAnalysis.Of(history, asOf, holdout);
        output.Result(analysis, console => Show(analysis, console));
        return Task.FromResult(ExitCodes.Done);
    }

    private static void Show(PurchaseAnalysis analysis, IAnsiConsole console)
    {
        console.WriteLine($"{Counted.Of(analysis.Customers, "customer")}, {Counted.Of(analysis.Purchases, "purchase")}, {analysis.From} to {analysis.To}");
        var segments = new Table { Border = TableBorder.Minimal }.AddColumn("segment").AddColumn(Right("customers")).AddColumn(Right("revenue"));
        foreach (var segment in analysis.Rfm.Segments) segments.AddRow(segment.Name, Number(segment.Customers), segment.Revenue);
        console.Write(segments);
        var repeats = new Table { Border = TableBorder.Minimal }.AddColumn("bought again within");
        foreach (var rate in analysis.Repeat[0].At) repeats.AddColumn(Right($"{rate.Days} days"));
        foreach (var step in analysis.Repeat) repeats.AddRow([$"{step.From} to {step.To}", .. step.At.Select(a => a.Rate is { } rate ? rate.ToString("P1", CultureInfo.InvariantCulture) : "too few")]);
        console.Write(repeats);
        var models = new Table { Border = TableBorder.Minimal }.AddColumn("model").AddColumn("parameters").AddColumn(Right("log-likelihood")).AddColumn("warning");
        foreach (var model in analysis.Models)
            models.AddRow(model.Name, string.Join(' ', model.Parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value:G5}"))), model.LogLikelihood.ToString("F2", CultureInfo.InvariantCulture), model.Warning ?? string.Empty);
        console.Write(models);
        if (analysis.Holdout is not { } holdout) return;
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"In the {holdout.Weeks:F1} weeks after: {holdout.Actual} purchase days."));
        var judged = new Table { Border = TableBorder.Minimal }.AddColumn("model").AddColumn(Right("foretold")).AddColumn(Right("wrong by")).AddColumn(Right("AUC expected")).AddColumn(Right("AUC alive"));
        foreach (var model in holdout.Models) judged.AddRow(model.Name, Number(model.Predicted), Number(model.Mae), Number(model.AucExpected), Number(model.AucAlive));
        console.Write(judged);
    }

    private static DateOnly? Day(string? text, string option) => text is null ? null : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new CrmException(ToolErrors.InvalidDate, option);

    private static TableColumn Right(string header) => new TableColumn(header).RightAligned();

    private static string Number(double? number) => number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "none";

    private static Option<string?> Column(string name, string description) => new(name) { Description = description, HelpName = "COL" };
}
