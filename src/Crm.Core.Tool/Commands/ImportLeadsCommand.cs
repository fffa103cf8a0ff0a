using System.CommandLine;
using Crm.Core.Tool.Importing;
using Crm.Core.Tool.Importing.Leads;
using Crm.Core.Values;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm import leads</c></summary>
internal sealed class ImportLeadsCommand : MappedImportCommand<LeadField>
{
    private readonly Option<string> _currency = ToolOptions.Currency();

    private readonly Option<string?> _dateFormat = ToolOptions.DateFormat();

    private readonly Option<bool> _createProducts = ToolOptions.CreateProducts();

    public ImportLeadsCommand()
        : base("leads", "Adds leads and takes them to their status; one with a known external id is skipped.", LeadFields.Names)
    {
        Add(_currency);
        Add(_dateFormat);
        Add(_createProducts);
    }

    protected override Task<FileImport> PrepareAsync(ParseResult args, MappedRun<LeadField> run, ImportReport report, CancellationToken ct)
    {
        if (!run.Mapping.Has(LeadField.ExternalId)) report.Notes.Add("No column is an external id: importing this file again would add its leads again.");
        if (run.Mapping.Has(LeadField.Status)) report.Notes.Add("When a lead came to its status is not told: the steps are dated now.");
        var currency = Currency.Parse(args.GetRequiredValue(_currency), "--currency");
        return Task.FromResult<FileImport>(new LeadImport(
            run.Store, run.File, run.Mapping, run.Source, currency, args.GetValue(_dateFormat), args.GetValue(_createProducts), run.DryRun));
    }
}
