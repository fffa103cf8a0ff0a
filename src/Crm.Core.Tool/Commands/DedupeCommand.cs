using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Matching;
using Crm.Core.Matching.Blocking;
using Crm.Core.Tool.Importing;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Matching;
using Crm.Core.Tool.Output;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;
using Spectre.Console;
using Table = Crm.Core.DataExchange.Tables.Table;
using TableColumn = Crm.Core.DataExchange.Tables.TableColumn;

namespace Crm.Core.Tool.Commands;

/// <summary><c>crm dedupe</c></summary>
internal sealed class DedupeCommand : GuardedCommand
{
    private const string Auto = "auto";
    private const int ClustersTold = 20;
    private const double UsualThreshold = 0.9;

    // With the truth every pair that was compared is told, so that the best threshold can be named.
    private const double Everything = 1e-12;

    private readonly Argument<string> _file = new("FILE") { Description = "CSV in UTF-8 or UTF-16, XLSX or XLS, with a header line." };

    private readonly Option<string> _map = new("--map")
    {
        Description = $"A JSON file {{\"column\":\"field\"}}; auto to go by the header. Fields: {string.Join(", ", DedupeFields.Names.All)}.",
        HelpName = "FILE|auto",
        DefaultValueFactory = _ => Auto,
    };

    private readonly Option<string?> _truth = new("--truth") { Description = "The column with the customer each row is known to be: how much of it was found is told.", HelpName = "COL" };

    private readonly Option<string?> _across = new("--across") { Description = "The column with the list each row comes from: only rows of different lists are compared.", HelpName = "COL" };

    private readonly Option<double> _threshold = new("--threshold") { Description = "From which probability on two rows are one customer.", HelpName = "P", DefaultValueFactory = _ => UsualThreshold };

    private readonly Option<double?> _falseMerges = new("--false-merges") { Description = "Instead of a threshold: the share of pairs taken for one customer that may be wrong, such as 0.001.", HelpName = "SHARE" };

    private readonly Option<string[]> _keys = new("--key") { Description = "What rows that are compared must have in common, such as \"name.given + birth-date\". Several; those the fields suggest where none is said.", HelpName = "KEY" };

    private readonly Option<string> _country = new("--country") { Description = "The country of phone numbers and places that name none.", HelpName = "CODE", DefaultValueFactory = _ => "VN" };

    private readonly Option<string?> _model = new("--model") { Description = "The model to match by, as --write-model wrote it; else one is learned from the file.", HelpName = "FILE.json" };

    private readonly Option<string?> _writeModel = new("--write-model") { Description = "Writes the model to this file, as JSON.", HelpName = "FILE.json" };

    private readonly Option<string?> _pairs = new("--pairs") { Description = "Writes the pairs to this file: their ids, the probability, and whether they are the same or for somebody to look at.", HelpName = "FILE.csv|xlsx" };

    private readonly Option<string?> _clusters = new("--clusters") { Description = "Writes to this file which rows are one customer: the id of each row and the first of its cluster.", HelpName = "FILE.csv" };

    private readonly Option<string[]> _explain = new("--explain") { Description = "Says of two rows why they are, or are not, taken for one customer.", HelpName = "ID ID", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };

    private readonly Option<string> _language = new("--language") { Description = "The language of the explanation.", HelpName = "en|vi", DefaultValueFactory = _ => "en" };

    private readonly Option<string?> _sheet = ToolOptions.Sheet();

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replaces files that are written." };

    public DedupeCommand()
        : base("dedupe", "Finds the rows of a file that are one customer. No database is needed.")
    {
        Add(_file);
        foreach (var option in (Option[])[_map, _truth, _across, _threshold, _falseMerges, _keys, _country, _model, _writeModel, _pairs, _clusters, _explain, _language, _sheet, _overwrite]) Add(option);
    }

    protected override async Task<int> RunAsync(ParseResult args, ToolOutput output, CancellationToken ct)
    {
        foreach (var target in new[] { _writeModel, _pairs, _clusters }.Select(args.GetValue).OfType<string>())
        {
            if (File.Exists(target) && !args.GetValue(_overwrite)) throw new CrmException(ToolErrors.FileExists, target);
        }

        if (args.GetValue(_threshold) is not (> 0 and < 1)) throw new CrmException(ToolErrors.InvalidShare, "--threshold");
        if (args.GetValue(_falseMerges) is <= 0 or >= 1 or double.NaN) throw new CrmException(ToolErrors.InvalidShare, "--false-merges");
        var started = Stopwatch.GetTimestamp();
        var table = Read(args, output, ct);
        var keys = args.GetValue(_keys) is { Length: > 0 } said ? said.Select(BlockingKey.Parse).ToList() : null;
        var population = MatchPopulation.Read(table.Fields, table.Records, keys, CountryCode.Parse(args.GetRequiredValue(_country), "--country"), ct);
        var options = new MatchOptions { AcrossSourcesOnly = args.GetValue(_across) is not null, Same = args.GetValue(_threshold), Review = Math.Min(0.5, args.GetValue(_threshold)) };
        if (table.Truth is not null || args.GetValue(_falseMerges) is not null) options = options with { Review = Everything };
        var model = args.GetValue(_model) is { } kept ? MatchModel.FromJson(await File.ReadAllTextAsync(kept, ct)) : Learned(population, options, output, ct);
        var found = DuplicateSearch.Find(population, model, options, ct: ct);
        if (args.GetValue(_falseMerges) is { } wrong)
        {
            options = options with { Same = Math.Min(found.SameFor(wrong), MatchModel.MostProbable) };
            found = DuplicateSearch.Find(population, model, options, ct: ct);
        }

        foreach (var skipped in found.Skipped) output.Say($"Not compared by {skipped.Key}: {Counted.Of(skipped.Records, "row")} have it in common.");
        var result = Deduplication.Of(table, model, found, options.Same, Stopwatch.GetElapsedTime(started).TotalSeconds);
        await WriteAsync(args, model, found, options.Same, ct);
        var explained = args.GetValue(_explain) is [var one, var other] ? DuplicateSearch.Explain(population, model, one, other).ToText(args.GetRequiredValue(_language)) : null;
        output.Result(result, console => Show(result, found, options.Same, explained, console));
        return ExitCodes.Done;
    }

    private DedupeTable Read(ParseResult args, ToolOutput output, CancellationToken ct)
    {
        var file = Table.Open(args.GetRequiredValue(_file), new() { Sheet = args.GetValue(_sheet) }, ct);
        foreach (var note in file.Notes) output.Say($"{note.Code}: {note.Message}");
        var map = args.GetRequiredValue(_map);
        var mapping = map == Auto ? FileMapping<DedupeField>.ByHeader(file, DedupeFields.Names, []) : FileMapping<DedupeField>.FromFile(file, DedupeFields.Names, map, []);
        var table = DedupeTable.Read(file, mapping, args.GetValue(_truth), args.GetValue(_across), ct);
        output.Say($"Matched by {string.Join(", ", mapping.Named.Select(m => $"{m.Key} ({m.Value})"))}.");
        if (mapping.LeftOut.Where(c => c != args.GetValue(_truth) && c != args.GetValue(_across)).ToList() is { Count: > 0 } leftOut) output.Say($"Columns left out: {string.Join(", ", leftOut)}.");
        if (table.Damaged is [var first, ..]) output.Say($"{Counted.Of(table.Damaged.Count, "row")} left out that cannot be read, the first at line {first.Line} ({first.Damage.Code}).");
        if (!table.HasIds) output.Say("Rows go by their lines: the file has no column of ids, or one comes twice.");
        return table;
    }

    private static MatchModel Learned(MatchPopulation population, MatchOptions options, ToolOutput output, CancellationToken ct)
    {
        try
        {
            return MatchTraining.Train(population, options, ct);
        }
        catch (CrmException few) when (few.Code == MatchErrors.TooFew.Code)
        {
            output.Say("Too few alike rows to learn from: matched by the model shipped with the library.");
            return MatchModel.Default(population.Fields, population.Count);
        }
    }

    private async Task WriteAsync(ParseResult args, MatchModel model, FoundDuplicates found, double same, CancellationToken ct)
    {
        if (args.GetValue(_writeModel) is { } modelFile) await File.WriteAllTextAsync(modelFile, model.ToJson(), ct);
        var told = found.Pairs.Where(p => p.Probability >= Math.Min(0.5, same)).Select(p => (string[])[p.A, p.B, p.Probability.ToString("0.######", CultureInfo.InvariantCulture), p.Probability >= same ? "same" : "review"]);
        Write(args.GetValue(_pairs), [new("a"), new("b"), new("probability", TableColumnKind.Number), new("band")], told);
        Write(args.GetValue(_clusters), [new("id"), new("cluster")], found.Clusters.SelectMany(c => c, (c, id) => (string[])[id, c[0]]));

        void Write(string? file, TableColumn[] columns, IEnumerable<string[]> rows)
        {
            if (file is null) return;
            using var stream = File.Create(file);
            using var writer = TableWriter.Create(stream, TableFile.FormatOf(file), columns);
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                writer.Write(row);
            }

            writer.Finish();
        }
    }

    private static void Show(Deduplication result, FoundDuplicates found, double same, string? explained, IAnsiConsole console)
    {
        var taken = found.Pairs.Count(p => p.Probability >= same);
        console.WriteLine($"{Counted.Of(result.Records, "record")}, {Counted.Of(result.PairsCompared, "pair")} compared in {result.Seconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        console.WriteLine($"{Counted.Of(taken, "pair")} the same, {found.Pairs.Count(p => p.Probability >= Math.Min(0.5, same)) - taken} for somebody to look at, {Counted.Of(result.Clusters.Count, "customer")} entered more than once");
        if (result.BlockingRecall is { } recall)
        {
            console.WriteLine($"Compared {Percent(recall)} of the true pairs. At {Percent(result.Pairs.Threshold)}: precision {Percent(result.Pairs.Precision)}, recall {Percent(result.Pairs.Recall)}, F1 {Percent(result.Pairs.F1)}; the best F1 {Percent(result.Pairs.BestF1)}.");
            console.WriteLine($"Clusters: precision {Percent(result.Clusters.Precision)}, recall {Percent(result.Clusters.Recall)}.");
        }

        foreach (var cluster in found.Clusters.OrderByDescending(c => c.Count).ThenBy(c => c[0], StringComparer.Ordinal).Take(ClustersTold)) console.WriteLine($"  {string.Join(" = ", cluster)}");
        if (found.Clusters.Count > ClustersTold) console.WriteLine($"  … and {found.Clusters.Count - ClustersTold} more; --clusters writes all.");
        if (explained is not null) console.WriteLine(explained);
    }

    private static string Percent(double? share) => share?.ToString("0.00 %", CultureInfo.InvariantCulture) ?? "none";

}
