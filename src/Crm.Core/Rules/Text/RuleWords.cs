using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Text;

/// <summary>The words of the grammar, for reading and for printing.</summary>
internal static class RuleWords
{
    public static readonly IReadOnlyDictionary<string, Comparison> Comparisons = new Dictionary<string, Comparison>(StringComparer.Ordinal)
    {
        ["="] = Comparison.Equal,
        ["<"] = Comparison.Less,
        ["<="] = Comparison.LessOrEqual,
        [">="] = Comparison.GreaterOrEqual,
        [">"] = Comparison.Greater,
    };

    public static readonly IReadOnlyDictionary<string, AggregateFunction> Functions = new Dictionary<string, AggregateFunction>(StringComparer.Ordinal)
    {
        ["count"] = AggregateFunction.Count,
        ["sum"] = AggregateFunction.Sum,
        ["min"] = AggregateFunction.Min,
        ["max"] = AggregateFunction.Max,
        ["first"] = AggregateFunction.First,
        ["last"] = AggregateFunction.Last,
        ["days"] = AggregateFunction.DistinctDays,
    };

    public static readonly IReadOnlyDictionary<string, PeriodUnit> Units = new Dictionary<string, PeriodUnit>(StringComparer.Ordinal)
    {
        ["min"] = PeriodUnit.Minutes,
        ["h"] = PeriodUnit.Hours,
        ["d"] = PeriodUnit.Days,
        ["w"] = PeriodUnit.Weeks,
        ["mo"] = PeriodUnit.Months,
        ["y"] = PeriodUnit.Years,
    };

    public static readonly IReadOnlyDictionary<string, CalendarUnit> Calendar = new Dictionary<string, CalendarUnit>(StringComparer.Ordinal)
    {
        ["day"] = CalendarUnit.Day,
        ["week"] = CalendarUnit.Week,
        ["month"] = CalendarUnit.Month,
        ["quarter"] = CalendarUnit.Quarter,
        ["year"] = CalendarUnit.Year,
    };

    public static readonly IReadOnlyDictionary<string, Quantifier> Quantifiers = new Dictionary<string, Quantifier>(StringComparer.Ordinal)
    {
        ["any"] = Quantifier.Any,
        ["all"] = Quantifier.All,
        ["none"] = Quantifier.None,
    };

    public const string Average = "average";

    // What may stand at the beginning of a condition, or behind one: a field of this name is written between backticks.
    private static readonly HashSet<string> s_reserved = new(
        [
            "and", "or", "not", "all", "any", "everybody", "nobody", "in", "segment", "consent", "score", "sample", "top", "bottom", "sequence", "no", "stopped", "restarted", "where", "then", "within", "without",
            "is", "has", "between", "contains", "starts", "ends", "from", "to", "by", "true", "false", "now", "start", Average, .. Functions.Keys,
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a name stands for itself without backticks.</summary>
    public static bool IsPlain(string name) => RuleLexer.IsPlain(name) && !s_reserved.Contains(name);

    /// <summary>The word of the grammar somebody meant who writes it in capitals, or in the way of another language; null for anything else.</summary>
    public static string? Meant(RuleToken token) => token switch
    {
        { Kind: RuleTokenKind.Word } when !s_reserved.Contains(token.Value) && s_reserved.Contains(token.Value.ToLowerInvariant()) => token.Value.ToLowerInvariant(),
        { Kind: RuleTokenKind.Sign, Value: "=" or ">" } => "one sign only: =, !=, <, <=, >= or >",
        _ => null,
    };

    /// <summary>The function somebody meant; null when none is near.</summary>
    public static string? MeantFunction(string name) => NearestName.To(name, [.. Functions.Keys, Average]);

    /// <summary>The word for a value of the grammar.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct, Enum => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Key;
}
