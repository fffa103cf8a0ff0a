using Crm.Core.Values;

namespace Crm.Core.Matching.Comparing;

/// <summary>Compares e-mail addresses: the same, the same before the @, a slip or two apart, different.</summary>
internal sealed class EmailComparison : FieldComparison
{
    // Short names before the @ belong to many: an@, info@.
    private const int TellingLocal = 6;

    private static readonly string[] s_levels = ["same", "same name", "close", "different"];

    private static readonly Dictionary<string, Func<MatchValue, string?>> s_parts = new(StringComparer.Ordinal)
    {
        ["local"] = v => ((EmailValue)v).Local is { Length: >= TellingLocal } local ? local : null,
    };

    public override IReadOnlyList<string> Levels => s_levels;

    public override IReadOnlyDictionary<string, Func<MatchValue, string?>> Parts => s_parts;

    public override IEnumerable<MatchValue> Read(string text) => EmailAddress.TryParse(text, out var address) ? [new EmailValue(address.Key)] : [];

    public override int Compare(MatchValue a, MatchValue b)
    {
        var (first, second) = ((EmailValue)a, (EmailValue)b);
        if (first.Local == second.Local && first.Local.Length >= TellingLocal) return 1;
        return EditDistance.IsWithin(first.Key, second.Key, 2) ? 2 : 3;
    }

    private sealed class EmailValue(string key) : MatchValue(key)
    {
        public string Local { get; } = key[..key.LastIndexOf('@')];
    }
}
