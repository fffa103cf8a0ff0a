using Crm.Core.Values;

namespace Crm.Core.Matching.Comparing;

/// <summary>Compares phone numbers in E.164 form. What is no phone number, or lost digits in a spreadsheet, counts as empty.</summary>
/// <param name="region">The country of numbers that name none.</param>
internal sealed class PhoneComparison(CountryCode region) : FieldComparison
{
    private const int TellingDigits = 7;

    private static readonly string[] s_levels = ["same", "one slip", "different"];

    private static readonly Dictionary<string, Func<MatchValue, string?>> s_parts = new(StringComparer.Ordinal)
    {
        ["end"] = v => v.Key.Length > TellingDigits ? v.Key[^TellingDigits..] : null,
    };

    public override IReadOnlyList<string> Levels => s_levels;

    public override IReadOnlyDictionary<string, Func<MatchValue, string?>> Parts => s_parts;

    public override IEnumerable<MatchValue> Read(string text)
    {
        foreach (var piece in text.Length > 1_000 ? [] : PhoneText.Split(text))
        {
            if (PhoneNumber.TryParse(piece, region, out var number)) yield return new MatchValue(number.E164);
        }
    }

    public override int Compare(MatchValue a, MatchValue b) => EditDistance.IsWithin(a.Key, b.Key, 1) ? 1 : 2;
}
