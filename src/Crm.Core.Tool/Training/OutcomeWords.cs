using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Training;

/// <summary>What a cell says came of a lead: by words everybody uses, or by those that are said.</summary>
internal sealed class OutcomeWords
{
    private static readonly HashSet<string> s_yes = Keys(["1", "true", "yes", "y", "won", "converted", "customer", "responded", "churned", "positive", "success", "có", "đúng", "thắng", "đã chuyển đổi"]);
    private static readonly HashSet<string> s_no = Keys(["0", "false", "no", "n", "lost", "not converted", "disqualified", "negative", "failure", "không", "sai", "thua"]);

    private readonly HashSet<string> _yes;
    private readonly HashSet<string>? _no;

    /// <summary>Words.</summary>
    /// <param name="yes">What means that it happened; the usual words when there is none.</param>
    /// <param name="no">What means that it did not; everything else when only <paramref name="yes"/> is said, the usual words when neither is.</param>
    public OutcomeWords(IReadOnlyList<string> yes, IReadOnlyList<string> no)
    {
        (_yes, _no) = (yes.Count > 0 ? Keys(yes) : s_yes, no.Count > 0 ? Keys(no) : yes.Count > 0 ? null : s_no);
        if (_no is not null && _yes.Overlaps(_no)) throw new CrmException(ToolErrors.OutcomeUnknown, "--positive");
    }

    /// <summary>Whether it happened; null where it is not decided.</summary>
    /// <param name="cell">What the cell says, not blank.</param>
    public bool? Read(string cell)
    {
        var key = Table.Key(cell);
        // 1.0 and 0.0 are what programs make of 1 and 0.
        if (key is "1 0" or "0 0") key = key[..1];
        return _yes.Contains(key) ? true : _no is null || _no.Contains(key) ? false : null;
    }

    private static HashSet<string> Keys(IEnumerable<string> words) => [.. words.Select(Table.Key)];
}
