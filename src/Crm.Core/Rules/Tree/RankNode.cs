namespace Crm.Core.Rules.Tree;

/// <summary>Somebody is among the best or the least of all, by a figure. Those without a figure are in neither.</summary>
/// <param name="by">The figure.</param>
/// <param name="top">True for the best.</param>
/// <param name="share">How many of them.</param>
/// <exception cref="RuleException"><c>crm.rule.invalid-share</c>.</exception>
public sealed class RankNode(Aggregate by, bool top, RankShare share) : RuleNode
{
    /// <summary>The figure.</summary>
    public Aggregate By { get; } = by;

    /// <summary>True for the best.</summary>
    public bool Top { get; } = top;

    /// <summary>How many of them.</summary>
    public RankShare Share { get; } = share != default ? share : throw new RuleException(RuleErrors.InvalidShare, default);
}
