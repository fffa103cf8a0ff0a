using Crm.Core.Rules;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Loyalty;

/// <summary>The rule of loyalty.</summary>
internal static class LoyaltyRule
{
    /// <summary>Reads it; null when it asks for the stage, which follows from it.</summary>
    /// <exception cref="RuleException"><c>crm.rule.…</c>.</exception>
    public static Rule? Read(string text)
    {
        var rule = Rule.Parse(text);
        return RuleTree.OfSubject(rule.Root).Any(AsksForStage) ? null : rule;
    }

    /// <summary>Whether a condition on a customer asks for the stage.</summary>
    public static bool AsksForStage(RuleNode node) => RuleTree.FieldOf(node) is "stage";
}
