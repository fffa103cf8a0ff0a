namespace Crm.Core.Rules.Tree;

/// <summary>A figure of some records compared with a value; false when the figure is missing.</summary>
/// <param name="aggregate">The figure.</param>
/// <param name="comparison">How.</param>
/// <param name="value">With what.</param>
public sealed class AggregateNode(Aggregate aggregate, Comparison comparison, RuleValue value) : RuleNode
{
    /// <summary>The figure.</summary>
    public Aggregate Aggregate { get; } = aggregate;

    /// <summary>How.</summary>
    public Comparison Comparison { get; } = comparison;

    /// <summary>With what.</summary>
    public RuleValue Value { get; } = value;
}
