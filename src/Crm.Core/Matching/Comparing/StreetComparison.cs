using Crm.Core.Values;

namespace Crm.Core.Matching.Comparing;

/// <summary>Compares house number and street without the words that only announce them: the same, close, the same street at another number, different.</summary>
internal sealed class StreetComparison : FieldComparison
{
    private const double Close = 0.92;

    private static readonly string[] s_levels = ["same", "close", "same street", "different"];

    private static readonly Dictionary<string, Func<MatchValue, string?>> s_parts = new(StringComparer.Ordinal)
    {
        ["number"] = v => ((StreetValue)v).Number is { Length: > 0 } number ? number : null,
        ["road"] = v => ((StreetValue)v).Road is { Length: > 0 } road ? road : null,
    };

    public override IReadOnlyList<string> Levels => s_levels;

    public override IReadOnlyDictionary<string, Func<MatchValue, string?>> Parts => s_parts;

    public override IEnumerable<MatchValue> Read(string text)
    {
        var key = AddressKey.Street(text);
        return key.Length == 0 ? [] : [new StreetValue(key)];
    }

    public override int Compare(MatchValue a, MatchValue b)
    {
        var (first, second) = ((StreetValue)a, (StreetValue)b);
        var closeRoads = first.Road == second.Road || EditDistance.IsWithin(first.Road, second.Road, 1) || JaroWinkler.Of(first.Road, second.Road) >= Close;
        if (!closeRoads) return 3;
        return first.Number == second.Number ? 1 : 2;
    }

    private sealed class StreetValue : MatchValue
    {
        public StreetValue(string key)
            : base(key)
        {
            var words = key.Split(' ');
            Number = string.Join(' ', words.Where(w => char.IsAsciiDigit(w[0])));
            Road = string.Join(' ', words.Where(w => !char.IsAsciiDigit(w[0])));
        }

        public string Number { get; }

        public string Road { get; }
    }
}
