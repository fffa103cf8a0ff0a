using System.CommandLine;
using System.Globalization;
using Crm.Core.Analytics.Prediction.Json;
using Crm.Core.Analytics.Prediction.Training;
using Crm.Core.Errors;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Training;
using Spectre.Console;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm train leads</c></summary>
internal sealed class TrainLeadsCommand : GuardedCommand
{
    private const int WordsTold = 5;

    private readonly Argument<string> _file = new("FILE") { Description = "Decided leads in UTF-8: CSV with a header, one row a lead." };

    private readonly Option<string?> _outcome = new("--outcome") { Description = "The column with what came of it; found by its name (converted, outcome, won ...) unless said.", HelpName = "COL" };

    private readonly Option<string[]> _positive = List("--positive", "VALUE", "What the outcome says where it happened; every other value means that it did not, unless --negative says which do. Otherwise 1, true, yes, won and the like.");

    private readonly Option<string[]> _negative = List("--negative", "VALUE", "What the outcome says where it did not happen; rows with other values are not decided and left out. Otherwise 0, false, no, lost and the like.");

    private readonly Option<string[]> _drop = List("--drop", "COL", "Columns not to learn from, such as those filled in after the outcome. Several, or with commas between.", "--exclude");

    private readonly Option<string[]> _numeric = List("--numeric", "COL", "Columns of numbers. Several, or with commas between; where none is said, columns with nothing but numbers, more than 20 different ones.");

    private readonly Option<string[]> _blank = List("--blank", "TEXT", "Texts that mean that nothing is known, such as Select or N/A. An empty cell always does.");

    private readonly Option<string?> _model = new("--model") { Description = "Writes the model that is chosen to this file, as JSON.", HelpName = "FILE.json" };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replaces the file of --model." };

    public TrainLeadsCommand()
        : base("leads", "Learns from decided leads in a file which will convert, judges three models on rows they did not see, and says why. No database is needed.")
    {
        _file.Arity = ArgumentArity.ZeroOrOne;
        Add(_file);
        foreach (var option in (Option[])[_outcome, _positive, _negative, _drop, _numeric, _blank, _model, _overwrite]) Add(option);
        Validators.Add(given =>
        {
            if (given.GetValue(_file) is null && Swallowed(given.GetValue) is null) given.AddError("Say which FILE to learn from.");
        });
    }

    protected override async Task<int> RunAsync(ParseResult args, ToolOutput output, CancellationToken ct)
    {
        var target = args.GetValue(_model);
        if (target is not null && File.Exists(target) && !args.GetValue(_overwrite)) throw new CrmException(ToolErrors.FileExists, target);
        var swallowed = args.GetValue(_file) is null ? Swallowed(args.GetValue) : null;
        var file = swallowed ?? args.GetValue(_file)!;
        var columns = new TrainingColumns(args.GetValue(_outcome), new(Said(_positive), Said(_negative)), Said(_drop), Said(_numeric), Said(_blank));
        var table = LeadTable.Read(file, columns, ct);
        if (table.Undecided > 0) output.Say($"{Counted.Of(table.Undecided, "row")} without a decided outcome left out{Listed(table.UndecidedWords)}.");
        if (table.Detected.Count > 0) output.Say($"Taken for numbers: {string.Join(", ", table.Detected)}. Say others with --numeric.");
        var report = ScoreTraining.Train(table.Fields, table.Happened, ct: ct);
        foreach (var group in report.LeftOut.GroupBy(l => l.Reason, StringComparer.Ordinal)) output.Say($"Not learnt from ({group.Key}): {string.Join(", ", group.Select(l => l.Field))}.");
        foreach (var warning in report.Warnings) output.Say(Explained(warning, report));
        if (target is not null) await WriteAsync(target, report, output, ct);
        output.Result(LeadTraining.Of(report), console => Show(LeadTraining.Of(report), console));
        return ExitCodes.Done;

        string[] Said(Option<string[]> option) => [.. (args.GetValue(option) ?? []).Where(v => v != swallowed)];
    }

    // An option that takes several values takes the file as well where it stands behind them.
    private string? Swallowed(Func<Option<string[]>, string[]?> valuesOf) =>
        new[] { _positive, _negative, _drop, _numeric, _blank }.Select(o => valuesOf(o)?.LastOrDefault()).FirstOrDefault(File.Exists);

    private static async Task WriteAsync(string target, TrainingReport report, ToolOutput output, CancellationToken ct)
    {
        if (report is not { IsUsable: true, Model: { } model })
        {
            output.Say($"{target} was not written: there is no model to score with.");
            return;
        }

        await File.WriteAllTextAsync(target, ScoreModelJson.Write(model), ct);
        output.Say($"Model {ScoreModelJson.VersionOf(model)} written to {target}.");
    }

    private static string Explained(TrainingWarning warning, TrainingReport report) => warning.Code switch
    {
        TrainingWarning.Leakage => warning.Fields.Count == 1
            ? $"leakage: {warning.Fields[0]} almost determines the outcome and was most likely filled in after it. Leave it out with --drop."
            : $"leakage: {string.Join(", ", warning.Fields)} almost determine the outcome and were most likely filled in after it. Leave them out with --drop.",
        TrainingWarning.TooFew => $"too-few: {Counted.Of(report.Positives, "row")} where it happened and {report.Rows - report.Positives} where it did not; at least {ScoreTraining.Least} of each are needed. Do not score with this.",
        _ => "no-signal: no model beats the base rate on rows it did not see. Do not score with this.",
    };

    private static void Show(LeadTraining training, IAnsiConsole console)
    {
        console.WriteLine($"{Counted.Of(training.Rows, "row")}, {training.Positives} where it happened");
        var models = new Table { Border = TableBorder.Minimal }.AddColumn("model");
        foreach (var header in (string[])["AUC", "Brier", "log-loss", "ECE", "lift at 10 %"]) models.AddColumn(new TableColumn(header).RightAligned());
        foreach (var model in training.Models)
            models.AddRow(model.Name == training.Chosen ? $"{model.Name} (chosen)" : model.Name, Number(model.Auc, "F4"), Number(model.Brier, "F4"), Number(model.LogLoss, "F4"), Number(model.Ece, "F4"), Number(model.LiftAt10, "F2"));
        if (training.Models.Count > 0) console.Write(models);
        var reasons = new Table { Border = TableBorder.Minimal }.AddColumn("field").AddColumn("level").AddColumn(new TableColumn("effect").RightAligned());
        foreach (var reason in training.Reasons) reasons.AddRow(new Text(reason.Field), new Text(reason.Level), new Text(reason.Effect.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)));
        if (training.Reasons.Count > 0) console.Write(reasons);
        foreach (var warning in training.Warnings) console.WriteLine(warning.Fields.Count == 0 ? $"warning: {warning.Code}" : $"warning: {warning.Code} ({string.Join(", ", warning.Fields)})");
    }

    private static string Listed(IReadOnlyList<string> words) => words.Count == 0 ? string.Empty : $" ({string.Join(", ", words.Take(WordsTold))}{(words.Count > WordsTold ? " and others" : string.Empty)})";

    private static string Number(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "none";

    private static Option<string[]> List(string name, string what, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = what, AllowMultipleArgumentsPerToken = true };
}
