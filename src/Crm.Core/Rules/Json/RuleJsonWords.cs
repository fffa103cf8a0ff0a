using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Json;

/// <summary>The words of the JSON form that the text form writes otherwise.</summary>
internal static class RuleJsonWords
{
    public const int Version = 1;

    public static readonly IReadOnlyDictionary<string, Comparison> Comparisons = new Dictionary<string, Comparison>(StringComparer.Ordinal)
    {
        ["eq"] = Comparison.Equal,
        ["lt"] = Comparison.Less,
        ["le"] = Comparison.LessOrEqual,
        ["ge"] = Comparison.GreaterOrEqual,
        ["gt"] = Comparison.Greater,
    };

    public static readonly IReadOnlyDictionary<string, AggregateFunction> Functions = new Dictionary<string, AggregateFunction>(StringComparer.Ordinal)
    {
        ["count"] = AggregateFunction.Count,
        ["sum"] = AggregateFunction.Sum,
        ["min"] = AggregateFunction.Min,
        ["max"] = AggregateFunction.Max,
        ["first"] = AggregateFunction.First,
        ["last"] = AggregateFunction.Last,
        ["distinctDays"] = AggregateFunction.DistinctDays,
    };

    public static readonly IReadOnlyDictionary<string, TextMatch> Matches = new Dictionary<string, TextMatch>(StringComparer.Ordinal)
    {
        ["contains"] = TextMatch.Contains,
        ["prefix"] = TextMatch.Prefix,
        ["suffix"] = TextMatch.Suffix,
    };

    /// <summary>A length of time by ISO 8601, of one unit.</summary>
    public static string Iso(Period period) => period.Unit switch
    {
        PeriodUnit.Minutes => $"PT{period.Count}M",
        PeriodUnit.Hours => $"PT{period.Count}H",
        PeriodUnit.Days => $"P{period.Count}D",
        PeriodUnit.Weeks => $"P{period.Count}W",
        PeriodUnit.Months => $"P{period.Count}M",
        _ => $"P{period.Count}Y",
    };

    /// <summary>Reads a length of time by ISO 8601, of one unit; null for any other.</summary>
    public static (int Count, PeriodUnit Unit)? OfIso(string text)
    {
        if (text.Length < 3 || text[0] != 'P') return null;
        var time = text[1] == 'T';
        var digits = text.AsSpan((time ? 2 : 1)..^1);
        PeriodUnit? unit = (time, text[^1]) switch
        {
            (true, 'M') => PeriodUnit.Minutes,
            (true, 'H') => PeriodUnit.Hours,
            (false, 'D') => PeriodUnit.Days,
            (false, 'W') => PeriodUnit.Weeks,
            (false, 'M') => PeriodUnit.Months,
            (false, 'Y') => PeriodUnit.Years,
            _ => null,
        };
        return unit is { } known && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) ? (count, known) : null;
    }
}
