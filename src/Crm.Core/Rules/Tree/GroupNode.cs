namespace Crm.Core.Rules.Tree;

/// <summary>Some conditions joined.</summary>
public abstract class GroupNode : RuleNode
{
    private protected GroupNode(IEnumerable<RuleNode> of)
    {
        Of = [.. of];
        if (Of.Count == 0) throw new RuleException(RuleErrors.EmptyGroup, default);
    }

    /// <summary>The conditions, in order; at least one.</summary>
    public IReadOnlyList<RuleNode> Of { get; }

    /// <inheritdoc />
    public override IReadOnlyList<RuleNode> Inside => Of;
}
