using System.Globalization;

namespace Crm.Core.Matching.Comparing;

/// <summary>Compares dates: the same, day and month exchanged, one slip of the eight digits, two of year, month and day the same, different.</summary>
/// <param name="monthFirst">Whether 3/4/1990 is in March.</param>
internal sealed class DateComparison(bool monthFirst) : FieldComparison
{
    private const int LeastYear = 1850;
    private const int GreatestYear = 2150;

    private static readonly string[] s_levels = ["same", "day and month exchanged", "one slip", "two parts", "different"];

    private static readonly Dictionary<string, Func<MatchValue, string?>> s_parts = new(StringComparer.Ordinal)
    {
        ["year"] = v => v.Key[..4],
        ["digits"] = v => v.Key.Length == 8 ? string.Concat(v.Key.Order()) : null,
    };

    public override IReadOnlyList<string> Levels => s_levels;

    public override IReadOnlyDictionary<string, Func<MatchValue, string?>> Parts => s_parts;

    public override FieldComparison For(IEnumerable<string> texts)
    {
        var (dayFirst, monthsFirst) = (0, 0);
        foreach (var text in texts)
        {
            if (Numbers(text) is not [var first, var second, >= LeastYear]) continue;
            if (first is > 12 and <= 31 && second <= 12) dayFirst++;
            if (second is > 12 and <= 31 && first <= 12) monthsFirst++;
        }

        return new DateComparison(monthsFirst > dayFirst);
    }

    public override IEnumerable<MatchValue> Read(string text)
    {
        var key = KeyOf(Numbers(text));
        return key is null ? [] : [new MatchValue(key)];
    }

    public override int Compare(MatchValue a, MatchValue b)
    {
        if (a.Key.Length != b.Key.Length || a.Key.Length != 8) return a.Key.AsSpan(0, 4).SequenceEqual(b.Key.AsSpan(0, 4)) ? 3 : 4;
        var sameYear = a.Key.AsSpan(0, 4).SequenceEqual(b.Key.AsSpan(0, 4));
        if (sameYear && IsSame(4, 6) && IsSame(6, 4)) return 1;
        if (EditDistance.IsWithin(a.Key, b.Key, 1)) return 2;
        var same = (sameYear ? 1 : 0) + (IsSame(4, 4) ? 1 : 0) + (IsSame(6, 6) ? 1 : 0);
        return same >= 2 ? 3 : 4;

        bool IsSame(int ofA, int ofB) => a.Key.AsSpan(ofA, 2).SequenceEqual(b.Key.AsSpan(ofB, 2));
    }

    private string? KeyOf(int[] numbers) => numbers switch
    {
        [>= LeastYear and <= GreatestYear and var year] => year.ToString(CultureInfo.InvariantCulture),
        [> 9_999_999 and var compact] => Day(compact / 10_000, compact / 100 % 100, compact % 100),
        [>= LeastYear and var year, var month, var day, ..] => Day(year, month, day),
        [var first, var second, >= LeastYear and var year] => monthFirst ? Day(year, first, second) ?? Day(year, second, first) : Day(year, second, first) ?? Day(year, first, second),
        _ => null,
    };

    private static string? Day(int year, int month, int day) =>
        year is >= LeastYear and <= GreatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}{month:D2}{day:D2}") : null;

    // The runs of digits; a time of day after a date is a fourth and later ones.
    private static int[] Numbers(string text)
    {
        var numbers = new List<int>(4);
        var at = 0;
        while (at < text.Length && numbers.Count < 4)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (!int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return [];
            numbers.Add(number);
            at = end;
        }

        return numbers.Count == 4 && numbers[0] < LeastYear ? [.. numbers.Take(3)] : [.. numbers];
    }
}
