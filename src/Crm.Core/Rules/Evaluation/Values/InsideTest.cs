using System.Linq.Expressions;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A text has another inside.</summary>
internal readonly struct InsideTest(TextMatch match, string part) : IValueTest<string?>
{
    private static readonly Expression<Func<string?, string, bool>> s_contains = (text, inside) => TextInside.Contains(text, inside);
    private static readonly Expression<Func<string?, string, bool>> s_starts = (text, inside) => TextInside.StartsWith(text, inside);
    private static readonly Expression<Func<string?, string, bool>> s_ends = (text, inside) => TextInside.EndsWith(text, inside);

    public bool Holds(string? value) => Holds(value, match, part);

    public Expression IsTrue(Expression value) => Template.Apply(
        match switch { TextMatch.Contains => s_contains, TextMatch.Prefix => s_starts, _ => s_ends }, value, RuleParameter<string>.Of(part));

    public Expression IsFalse(Expression value) => Expression.Not(IsTrue(value));

    /// <summary>Whether a text has another inside, letter by letter.</summary>
    public static bool Holds(string? value, TextMatch match, string part) => match switch
    {
        TextMatch.Contains => TextInside.Contains(value, part),
        TextMatch.Prefix => TextInside.StartsWith(value, part),
        TextMatch.Suffix => TextInside.EndsWith(value, part),
        _ => throw new NotSupportedException(match.ToString()),
    };
}
