using System.CommandLine;
using Crm.Core.Tool.Csv;
using Crm.Core.Tool.Importing;
using Crm.Core.Tool.Importing.Purchases;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm import purchases</c></summary>
internal sealed class ImportPurchasesCommand : ToolCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "CSV in UTF-8 with a header line; one row is one purchase, an amount below zero a return." };

    private readonly Option<string> _customer = new("--customer") { Description = "The column with the customer's external id.", HelpName = "COL", Required = true };

    private readonly Option<string> _date = new("--date") { Description = "The column with the date: 2026-03-31, 20260331, 31/3/2026, with a time if known.", HelpName = "COL", Required = true };

    private readonly Option<string> _amount = new("--amount") { Description = "The column with the amount, with a decimal point and no separators of thousands.", HelpName = "COL", Required = true };

    private readonly Option<string?> _order = new("--order") { Description = "The column with the order number; without it rows are numbered by their content.", HelpName = "COL" };

    private readonly Option<string> _currency = ToolOptions.Currency();

    private readonly Option<string?> _dateFormat = ToolOptions.DateFormat();

    private readonly Option<string> _source = ToolOptions.Source();

    private readonly Option<bool> _createCustomers = new("--create-customers") { Description = "Adds customers that are not known, by their external id." };

    private readonly Option<bool> _dryRun = ToolOptions.DryRun();

    public ImportPurchasesCommand()
        : base("purchases", "Records purchases; one that is recorded already is skipped.")
    {
        Add(_file);
        foreach (var option in new Option[] { _customer, _date, _amount, _order, _currency, _dateFormat, _source, _createCustomers, _dryRun }) Add(option);
    }

    protected override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        await store.MustBeReadyAsync(ct);
        var file = CsvFile.Open(args.GetRequiredValue(_file), ct);
        var columns = PurchaseColumns.Of(
            file,
            (args.GetRequiredValue(_customer), args.GetRequiredValue(_date), args.GetRequiredValue(_amount), args.GetValue(_order)),
            args.GetRequiredValue(_currency),
            args.GetRequiredValue(_source));
        var dryRun = args.GetValue(_dryRun);
        var report = new ImportReport { DryRun = dryRun, Rows = file.RowCount };
        await new PurchaseImport(store, file, columns, args.GetValue(_dateFormat), args.GetValue(_createCustomers), dryRun)
            .RunAsync(report, r => ImportReportText.Progress(output, r), ct);
        return ImportReportText.Write(output, report, "purchases");
    }
}
