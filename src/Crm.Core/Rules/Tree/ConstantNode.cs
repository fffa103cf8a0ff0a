namespace Crm.Core.Rules.Tree;

/// <summary>Everybody or nobody.</summary>
/// <param name="value">True for everybody.</param>
public sealed class ConstantNode(bool value) : RuleNode
{
    /// <summary>True for everybody.</summary>
    public bool Value { get; } = value;
}
