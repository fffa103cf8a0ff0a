using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>Which values fields of a kind are compared with.</summary>
internal static class RuleFieldKinds
{
    /// <summary>Whether a field of a kind is compared with a value.</summary>
    /// <param name="type">The kind of the field.</param>
    /// <param name="value">The value.</param>
    public static bool Takes(RuleFieldType type, RuleValue value) => type switch
    {
        RuleFieldType.Text or RuleFieldType.Code => value is RuleValue.OfText,
        RuleFieldType.Number => value is RuleValue.OfNumber,
        RuleFieldType.Money => value is RuleValue.OfMoney or RuleValue.OfNumber,
        RuleFieldType.Boolean => value is RuleValue.OfBoolean,
        RuleFieldType.Date => value is RuleValue.OfDate or RuleValue.OfMoment,
        _ => value is RuleValue.OfInstant or RuleValue.OfDate or RuleValue.OfMoment,
    };

    /// <summary>What is expected beside a field of a kind.</summary>
    /// <param name="type">The kind of the field.</param>
    public static string Expected(RuleFieldType type) => type switch
    {
        RuleFieldType.Text or RuleFieldType.Code => "a text in double quotes",
        RuleFieldType.Number => "a number",
        RuleFieldType.Money => "an amount, for example 100_000 VND",
        RuleFieldType.Boolean => "true or false",
        RuleFieldType.Date => "a day, for example 2026-03-31 or 90d ago",
        _ => "an instant or a day, for example 2026-03-31T09:00:00Z or 90d ago",
    };
}
