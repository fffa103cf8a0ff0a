using System.Globalization;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Tool.Analyzing;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Training;

/// <summary>Decided leads of a file, to learn from.</summary>
internal sealed class LeadTable
{
    // A column with fewer different numbers is a code when nobody says which columns are numbers.
    private const int FewNumbers = 20;

    private static readonly string[] s_outcomes = ["converted", "outcome", "won", "is won", "target", "label", "churn", "churned", "response", "responded", "y", "kết quả", "chuyển đổi"];

    private LeadTable(FieldTable fields, List<bool> happened, int undecided, IReadOnlyList<string> undecidedWords, List<string> detected) =>
        (Fields, Happened, Undecided, UndecidedWords, Detected) = (fields, happened, undecided, undecidedWords, detected);

    /// <summary>What was known of each.</summary>
    public FieldTable Fields { get; }

    /// <summary>What came of it.</summary>
    public IReadOnlyList<bool> Happened { get; }

    /// <summary>How many rows were left out, as nothing has come of them yet.</summary>
    public int Undecided { get; }

    /// <summary>What their outcome says, where it says anything, the words of most rows first.</summary>
    public IReadOnlyList<string> UndecidedWords { get; }

    /// <summary>Columns taken for numbers without being told.</summary>
    public IReadOnlyList<string> Detected { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="CrmException"><c>crm.table.missing-column</c>, <c>crm.tool.outcome-unknown</c>, <c>crm.tool.invalid-number</c> with the line, and what makes a file unreadable.</exception>
    public static LeadTable Read(string path, TrainingColumns columns, CancellationToken ct)
    {
        var table = TextTable.Open(path, ct);
        var outcome = columns.Outcome is { } said ? table.Require(said) : Guessed(table.Columns);
        var (dropped, numeric) = (Places(table, columns.Dropped), Places(table, columns.Numeric));
        if (dropped.Contains(outcome) || numeric.Contains(outcome)) throw new CrmException(ToolErrors.OutcomeUnknown, $"column {table.Columns[outcome]}");
        int[] kept = [.. Enumerable.Range(0, table.Columns.Count).Where(i => i != outcome && !dropped.Contains(i))];
        if (kept.Length == 0) throw new CrmException(ToolErrors.NothingToLearn, "columns");
        var blanks = columns.Blanks.Select(b => b.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (happened, undecided, words) = (new List<bool>(), 0, new Dictionary<string, int>(StringComparer.Ordinal));
        var (cells, lines) = (Array.ConvertAll(kept, _ => new List<string?>()), new List<long>());
        foreach (var (line, row) in table.Rows())
        {
            ct.ThrowIfCancellationRequested();
            var word = Filled(row[outcome], blanks);
            if (word is null || columns.Words.Read(word) is not { } yes)
            {
                undecided++;
                if (word is not null) words[word] = words.GetValueOrDefault(word) + 1;
                continue;
            }

            happened.Add(yes);
            lines.Add(line);
            for (var i = 0; i < kept.Length; i++) cells[i].Add(Filled(row[kept[i]], blanks));
        }

        // A column whose words are none of an outcome is another column.
        if (happened.Count == 0) throw undecided > 0 ? new(ToolErrors.OutcomeUnknown, $"column {table.Columns[outcome]}") : new CrmException(Analytics.Errors.AnalyticsErrors.Empty, "line 2");
        var (fields, detected) = (new List<Field>(), new List<string>());
        for (var i = 0; i < kept.Length; i++)
        {
            var name = table.Columns[kept[i]];
            if (numeric.Contains(kept[i])) fields.Add(new NumberField(name, [.. cells[i].Select((c, at) => Number(c, name, lines[at]))]));
            else if (numeric.Count == 0 && LooksNumeric(cells[i]))
            {
                fields.Add(new NumberField(name, [.. cells[i].Select((c, at) => Number(c, name, lines[at]))]));
                detected.Add(name);
            }
            else fields.Add(new LevelField(name, cells[i]));
        }

        return new(new(fields), happened, undecided, [.. words.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key)], detected);
    }

    private static int Guessed(IReadOnlyList<string> columns) =>
        s_outcomes.Select(o => Table.Find(columns, o)).FirstOrDefault(c => c is not null) ?? throw new CrmException(ToolErrors.OutcomeUnknown, "--outcome");

    // A comma separates names, unless a column is called so.
    private static HashSet<int> Places(TextTable table, IReadOnlyList<string> names) =>
        [.. names.SelectMany(n => Table.Find(table.Columns, n) is not null ? [n] : n.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(table.Require)];

    private static string? Filled(string cell, HashSet<string> blanks) => cell.Trim() is { Length: > 0 } text && !blanks.Contains(text) ? text : null;

    private static bool LooksNumeric(List<string?> cells) =>
        cells.TrueForAll(c => c is null || Parsed(c) is not null) && cells.OfType<string>().Distinct(StringComparer.Ordinal).Take(FewNumbers + 1).Count() > FewNumbers
        // Whole numbers that never repeat are those of records.
        && !(cells.TrueForAll(c => c is not null && long.TryParse(c, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) && cells.Distinct(StringComparer.Ordinal).Count() == cells.Count);

    private static double? Number(string? cell, string column, long line) =>
        cell is null ? null : Parsed(cell) ?? throw new CrmException(ToolErrors.InvalidNumber, $"line {line}, column {column}");

    private static double? Parsed(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= NumberField.Furthest ? number : null;
}
