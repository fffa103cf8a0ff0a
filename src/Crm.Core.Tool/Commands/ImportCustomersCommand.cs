using System.CommandLine;
using Crm.Core.Tool.Csv;
using Crm.Core.Tool.Importing;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm import customers</c></summary>
internal sealed class ImportCustomersCommand : ToolCommand
{
    private const string Auto = "auto";

    private readonly Argument<string> _file = new("FILE") { Description = "CSV in UTF-8 with a header line; comma, semicolon, tab or bar between fields." };

    private readonly Option<string> _map = new("--map")
    {
        Description = $"A JSON file {{\"column\":\"field\"}}, or auto to go by the header. Fields: {string.Join(", ", CustomerFieldNames.All)}.",
        HelpName = "FILE|auto",
        DefaultValueFactory = _ => Auto,
    };

    private readonly Option<string> _source = ToolOptions.Source();

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Checks everything and stores nothing." };

    public ImportCustomersCommand()
        : base("customers", "Adds customers; one with a known external id is skipped.")
    {
        Add(_file);
        Add(_map);
        Add(_source);
        Add(_dryRun);
    }

    protected override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        await store.MustBeReadyAsync(ct);
        var file = CsvFile.Open(args.GetRequiredValue(_file), ct);
        var map = args.GetRequiredValue(_map);
        var mapping = map == Auto ? CustomerMapping.ByHeader(file) : CustomerMapping.FromFile(file, map);
        var dryRun = args.GetValue(_dryRun);
        var report = new ImportReport { DryRun = dryRun, Rows = file.RowCount, Mapping = mapping.Named, ColumnsLeftOut = mapping.LeftOut };
        if (!mapping.Has(CustomerField.ExternalId)) report.Notes.Add("No column is an external id: importing this file again would add its customers again.");
        if (mapping.Has(CustomerField.Company) && mapping.Has(CustomerField.Name)) report.Notes.Add("A row with a name is a person; its company is not stored.");
        await new CustomerImport(store, file, mapping, args.GetRequiredValue(_source), dryRun).RunAsync(report, r => ImportReportText.Progress(output, r), ct);
        return ImportReportText.Write(output, report, "customers");
    }
}
