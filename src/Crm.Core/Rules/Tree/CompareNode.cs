namespace Crm.Core.Rules.Tree;

/// <summary>A field compared with a value; false when the field is missing.</summary>
/// <param name="field">The registered name.</param>
/// <param name="comparison">How.</param>
/// <param name="value">With what.</param>
public sealed class CompareNode(string field, Comparison comparison, RuleValue value) : RuleNode
{
    /// <summary>The registered name.</summary>
    public string Field { get; } = RuleNames.Name(field);

    /// <summary>How.</summary>
    public Comparison Comparison { get; } = comparison;

    /// <summary>With what.</summary>
    public RuleValue Value { get; } = value;
}
