using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Compares values as a rule writes them: what the interpreter goes by.</summary>
internal static class RuleComparison
{
    /// <summary>Whether a value that is there compares as asked.</summary>
    public static bool Holds(RuleValue actual, Comparison comparison, RuleValue wanted, RuleContext context) => actual switch
    {
        RuleValue.OfNumber number => Ordered(number.Value, Amount(wanted), comparison),
        RuleValue.OfMoney money => Ordered(money.Value, Amount(wanted), comparison),
        RuleValue.OfBoolean yes => yes.Value == ((RuleValue.OfBoolean)wanted).Value,
        RuleValue.OfDate day => Ordered(day.Value, RulePoints.Day(wanted, context.Clock), comparison),
        RuleValue.OfInstant instant => Ordered(instant.Value, RulePoints.Instant(wanted, context.Clock), comparison),
        _ => throw new NotSupportedException(actual.GetType().Name),
    };

    /// <summary>What a text of a rule is compared by, with a field of a type.</summary>
    public static string Key(string text, RuleFieldType type) => type is RuleFieldType.Text ? Fold.Key(text) : text;

    /// <summary>The number a value stands for.</summary>
    public static decimal Amount(RuleValue? value) => value switch { RuleValue.OfNumber number => number.Value, RuleValue.OfMoney money => money.Value, _ => 0 };

    private static bool Ordered<T>(T actual, T wanted, Comparison comparison)
        where T : struct, IComparable<T> => OrderTest<T>.Holds(actual.CompareTo(wanted), comparison);
}
