namespace Crm.Core.Rules.Tree;

/// <summary>The score by a plan compared with a number.</summary>
/// <param name="plan">The plan's name or id.</param>
/// <param name="comparison">How.</param>
/// <param name="value">With what.</param>
public sealed class ScoreNode(string plan, Comparison comparison, decimal value) : RuleNode
{
    /// <summary>The plan's name or id.</summary>
    public string Plan { get; } = RuleNames.Name(plan);

    /// <summary>How.</summary>
    public Comparison Comparison { get; } = comparison;

    /// <summary>With what.</summary>
    public decimal Value { get; } = RuleNumber.Checked(value);
}
