using System.CommandLine;
using Crm.Core.Tool.Importing;
using Crm.Core.Tool.Importing.Purchases;
using Crm.Core.Values;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm import purchases</c></summary>
internal sealed class ImportPurchasesCommand : MappedImportCommand<PurchaseField>
{
    private readonly (PurchaseField Field, Option<string?> Column)[] _columns =
    [
        (PurchaseField.Customer, Column("--customer", "The column with the customer's external id.")),
        (PurchaseField.Date, Column("--date", "The column with the date: 2026-03-31, 20260331, 31/3/2026, with a time if known.")),
        (PurchaseField.Amount, Column("--amount", "The column with the amount, with a decimal point and no separators of thousands; below zero for a return.")),
        (PurchaseField.Order, Column("--order", "The column with the order number; without it rows are numbered by their content.")),
    ];

    private readonly Option<string> _currency = ToolOptions.Currency();

    private readonly Option<string?> _dateFormat = ToolOptions.DateFormat();

    private readonly Option<bool> _createCustomers = new("--create-customers") { Description = "Adds customers that are not known, by their external id." };

    public ImportPurchasesCommand()
        : base("purchases", "Records purchases, one a row; one that is recorded already is skipped.", PurchaseFields.Names)
    {
        foreach (var option in (IEnumerable<Option>)[.. _columns.Select(c => c.Column), _currency, _dateFormat, _createCustomers]) Add(option);
    }

    protected override IReadOnlyList<(PurchaseField Field, string Column)> Chosen(ParseResult args) =>
        [.. _columns.Select(c => (c.Field, Name: args.GetValue(c.Column))).Where(c => c.Name is not null).Select(c => (c.Field, c.Name!))];

    protected override Task<FileImport> PrepareAsync(ParseResult args, MappedRun<PurchaseField> run, ImportReport report, CancellationToken ct)
    {
        if (!run.Mapping.Has(PurchaseField.Order)) report.Notes.Add("No column is an order number: rows are numbered by their content.");
        var options = new PurchaseOptions(run.Source, Currency.Parse(args.GetRequiredValue(_currency), "--currency"), args.GetValue(_dateFormat), args.GetValue(_createCustomers));
        return Task.FromResult<FileImport>(new PurchaseImport(run.Store, run.File, run.Mapping, options, run.DryRun));
    }

    private static Option<string?> Column(string name, string description) => new(name) { Description = description, HelpName = "COL" };
}
