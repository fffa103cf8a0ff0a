using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Joins the expressions of conditions, as a balanced tree: a chain of two hundred would be as deep as it is long.</summary>
internal static class Joined
{
    public static Expression Of<TItem>(IReadOnlyList<RuleTest<TItem>> tests, Expression item, bool holds, bool and) =>
        Of([.. tests.Select(t => t.Express(item, holds))], and);

    public static Expression Of(ReadOnlySpan<Expression> parts, bool and)
    {
        if (parts.Length == 1) return parts[0];
        var half = parts.Length / 2;
        var (left, right) = (Of(parts[..half], and), Of(parts[half..], and));
        return and ? Expression.AndAlso(left, right) : Expression.OrElse(left, right);
    }
}
