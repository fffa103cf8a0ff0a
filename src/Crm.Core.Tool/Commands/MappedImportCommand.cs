using System.CommandLine;
using Crm.Core.Customers;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Tool.Importing;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Crm.Core.Values;

namespace Crm.Core.Tool.Commands;

/// <summary>An import whose columns are found by a mapping file or by their names.</summary>
/// <typeparam name="TField">What columns may hold.</typeparam>
internal abstract class MappedImportCommand<TField> : ToolCommand
    where TField : struct, Enum
{
    private const string Auto = "auto";

    private readonly Argument<string> _file = new("FILE") { Description = "CSV in UTF-8 or UTF-16, XLSX or XLS, with a header line." };

    private readonly Option<string> _map;

    private readonly Option<string> _source = ToolOptions.Source();

    private readonly Option<bool> _dryRun = ToolOptions.DryRun();

    private readonly Option<string?> _sheet = ToolOptions.Sheet();

    private readonly Option<string?> _saveMap = new("--save-map") { Description = "Writes which column holds which field to this file, to be corrected and given to --map.", HelpName = "FILE.json" };

    private readonly Option<string?> _rejected = new("--rejected") { Description = "Writes the rows that were not taken to this file, each with why, to be corrected and imported again.", HelpName = "FILE.csv|xlsx" };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replaces files that are written." };

    private readonly FieldNames<TField> _names;

    protected MappedImportCommand(string name, string description, FieldNames<TField> names)
        : base(name, description)
    {
        _names = names;
        _map = new("--map")
        {
            Description = $"A JSON file {{\"column\":\"field\"}}, or [\"field\",\"field\"] for a column that holds both; auto to go by the header. Fields: {string.Join(", ", names.All)}.",
            HelpName = "FILE|auto",
            DefaultValueFactory = _ => Auto,
        };
        Add(_file);
        Add(_map);
        Add(_source);
        Add(_dryRun);
        Add(_sheet);
        Add(_saveMap);
        Add(_rejected);
        Add(_overwrite);
    }

    /// <summary>The fields whose columns options name; they win over the mapping.</summary>
    protected virtual IReadOnlyList<(TField Field, string Column)> Chosen(ParseResult args) => [];

    /// <summary>Checks what concerns the whole file, adds what is worth knowing to the report, and makes the import.</summary>
    protected abstract Task<FileImport> PrepareAsync(ParseResult args, MappedRun<TField> run, ImportReport report, CancellationToken ct);

    protected override CrmError Cancelled(ParseResult args) => args.GetValue(_dryRun) ? ToolErrors.CancelledDryRun : ToolErrors.CancelledImport;

    protected override async Task<int> RunAsync(ParseResult args, ToolStore store, ToolOutput output, CancellationToken ct)
    {
        foreach (var target in new[] { _saveMap, _rejected }.Select(args.GetValue).OfType<string>())
        {
            if (File.Exists(target) && !args.GetValue(_overwrite)) throw new CrmException(ToolErrors.FileExists, target);
        }

        var source = CleanText.Required(args.GetRequiredValue(_source), ExternalId.MaxSystemLength, "--source");
        await BeReadyAsync(store, output, ct);
        var file = Table.Open(args.GetRequiredValue(_file), new() { Sheet = args.GetValue(_sheet) }, ct);
        foreach (var note in file.Notes) output.Say($"{note.Code}: {note.Message}");
        var map = args.GetRequiredValue(_map);
        var mapping = map == Auto ? FileMapping<TField>.ByHeader(file, _names, Chosen(args)) : FileMapping<TField>.FromFile(file, _names, map, Chosen(args));
        if (args.GetValue(_saveMap) is { } saved) await MappingFile.WriteAsync(saved, mapping.Fields, ct);
        var run = new MappedRun<TField>(store, file, mapping, source, args.GetValue(_dryRun));
        var report = new ImportReport { DryRun = run.DryRun, Rows = file.RowCount, Mapping = mapping.Named, ColumnsLeftOut = mapping.LeftOut };
        var import = await PrepareAsync(args, run, report, ct);
        await import.RunAsync(report, r => ImportReportText.Progress(output, r), ct);
        if (args.GetValue(_rejected) is { } rejected && report.Rejected > 0) FailedRows.Write(rejected, file, report, ct);
        return ImportReportText.Write(output, report, Name);
    }
}
