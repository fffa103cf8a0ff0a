using Crm.Core.Rules.Text;

namespace Crm.Core.Rules.Tree;

/// <summary>A condition of a rule. The set of kinds is closed: what else is written is put together from these when it is read.</summary>
/// <remarks>Immutable. Two are equal when their canonical texts are; where they were read from does not count.</remarks>
public abstract class RuleNode
{
    private string? _text;

    private protected RuleNode()
    {
    }

    /// <summary>Where it was read from; <c>default</c> for one made in code.</summary>
    public RulePlace Place { get; init; }

    /// <summary>The conditions directly inside; empty for a leaf.</summary>
    public virtual IReadOnlyList<RuleNode> Inside => [];

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is RuleNode other && ToString() == other.ToString());

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text.</summary>
    public override string ToString() => _text ??= RulePrinter.Print(this, RuleWording.Canonical);
}
