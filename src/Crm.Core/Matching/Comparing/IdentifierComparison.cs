using Crm.Core.Values;

namespace Crm.Core.Matching.Comparing;

/// <summary>Compares numbers and codes by their letters and digits: the same, one slip apart, two slips apart, different.</summary>
internal sealed class IdentifierComparison : FieldComparison
{
    private static readonly string[] s_levels = ["same", "one slip", "two slips", "different"];

    public override IReadOnlyList<string> Levels => s_levels;

    public override IEnumerable<MatchValue> Read(string text)
    {
        var key = string.Concat(Fold.Key(text).Where(char.IsLetterOrDigit));
        return key.Length == 0 ? [] : [new MatchValue(key)];
    }

    // One character of three tells nothing.
    public override int Compare(MatchValue a, MatchValue b) => Math.Min(a.Key.Length, b.Key.Length) switch
    {
        >= 3 when EditDistance.IsWithin(a.Key, b.Key, 1) => 1,
        >= 6 when EditDistance.IsWithin(a.Key, b.Key, 2) => 2,
        _ => 3,
    };
}
