namespace Crm.Core.Rules.Tree;

/// <summary>At least one of some conditions holds.</summary>
public sealed class AnyNode : RuleNode
{
    /// <summary>A group.</summary>
    /// <param name="of">The conditions, in order; at least one.</param>
    /// <exception cref="RuleException"><c>crm.rule.empty-group</c>.</exception>
    public AnyNode(IEnumerable<RuleNode> of)
    {
        Of = [.. of];
        if (Of.Count == 0) throw new RuleException(RuleErrors.EmptyGroup, Place);
    }

    /// <summary>The conditions, in order; at least one.</summary>
    public IReadOnlyList<RuleNode> Of { get; }

    /// <inheritdoc />
    public override IReadOnlyList<RuleNode> Inside => Of;
}
