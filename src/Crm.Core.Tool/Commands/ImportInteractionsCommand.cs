using System.CommandLine;
using Crm.Core.Tool.Importing;
using Crm.Core.Tool.Importing.Interactions;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm import interactions</c></summary>
internal sealed class ImportInteractionsCommand : MappedImportCommand<InteractionField>
{
    private readonly Option<string?> _dateFormat = ToolOptions.DateFormat();

    public ImportInteractionsCommand()
        : base("interactions", "Records calls, messages and meetings with customers or leads; one that is recorded already is skipped.", InteractionFields.Names) =>
        Add(_dateFormat);

    protected override Task<FileImport> PrepareAsync(ParseResult args, MappedRun<InteractionField> run, ImportReport report, CancellationToken ct)
    {
        if (!run.Mapping.Has(InteractionField.ExternalId)) report.Notes.Add("No column is an external id: rows are numbered by their content.");
        return Task.FromResult<FileImport>(new InteractionImport(run.Store, run.File, run.Mapping, run.Source, args.GetValue(_dateFormat), run.DryRun));
    }
}
