namespace Crm.Core.Rules.Tree;

/// <summary>A condition does not hold: the exact complement, so that a missing value, of which nothing holds, is among it.</summary>
/// <param name="of">The condition.</param>
public sealed class NotNode(RuleNode of) : RuleNode
{
    /// <summary>The condition.</summary>
    public RuleNode Of { get; } = of;

    /// <inheritdoc />
    public override IReadOnlyList<RuleNode> Inside => [Of];
}
