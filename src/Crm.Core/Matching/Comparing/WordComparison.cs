using Crm.Core.Values;

namespace Crm.Core.Matching.Comparing;

/// <summary>Compares words folded: the same, close (a slip of the hand), far (the sound is alike), different. The likeness of the levels is that of Winkler.</summary>
internal class WordComparison : FieldComparison
{
    private const double Close = 0.92;
    private const double Far = 0.8;

    private static readonly string[] s_levels = ["same", "close", "far", "different"];

    private static readonly Dictionary<string, Func<MatchValue, string?>> s_parts = new(StringComparer.Ordinal)
    {
        ["start"] = v => v.Key.Length >= 3 ? v.Key[..3] : null,
        ["end"] = v => v.Key.Length >= 4 ? v.Key[^4..] : null,
    };

    public override IReadOnlyList<string> Levels => s_levels;

    public override IReadOnlyDictionary<string, Func<MatchValue, string?>> Parts => s_parts;

    public override IEnumerable<MatchValue> Read(string text)
    {
        var key = KeyOf(text);
        return key.Length == 0 ? [] : [new MatchValue(key)];
    }

    public override int Compare(MatchValue a, MatchValue b) => JaroWinkler.Of(a.Key, b.Key) switch { >= Close => 1, >= Far => 2, _ => 3 };

    protected virtual string KeyOf(string text) => string.Join(' ', Fold.Words(Fold.Key(text)));
}
