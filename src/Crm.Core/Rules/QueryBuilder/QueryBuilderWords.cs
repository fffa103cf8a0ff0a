using Crm.Core.Rules.Text;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.QueryBuilder;

/// <summary>The words of react-querybuilder. Its comparisons are those of the text form.</summary>
internal static class QueryBuilderWords
{
    public const string And = "and";
    public const string Or = "or";
    public const string Known = "notNull";
    public const string In = "in";
    public const string Between = "between";

    public static readonly IReadOnlyDictionary<string, TextMatch> Matches = new Dictionary<string, TextMatch>(StringComparer.Ordinal)
    {
        ["contains"] = TextMatch.Contains,
        ["beginsWith"] = TextMatch.Prefix,
        ["endsWith"] = TextMatch.Suffix,
    };

    /// <summary>The operators that are another one negated. The opposite of <c>&lt;</c> is none of them: of a missing field neither <c>&lt;</c> nor <c>&gt;=</c> holds.</summary>
    public static readonly IReadOnlyDictionary<string, string> Negated = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["!="] = "=",
        ["doesNotContain"] = "contains",
        ["doesNotBeginWith"] = "beginsWith",
        ["doesNotEndWith"] = "endsWith",
        ["null"] = Known,
        ["notIn"] = In,
        ["notBetween"] = Between,
    };

    /// <summary>All operators, for messages.</summary>
    public static string Operators => string.Join(", ", [.. RuleWords.Comparisons.Keys, .. Matches.Keys, Known, In, Between, .. Negated.Keys]);
}
