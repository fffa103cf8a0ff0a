using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>A condition of a rule made in C#. <c>&amp;</c> and <c>|</c> join two, <c>!</c> turns one round.</summary>
/// <typeparam name="TRecord">The record it is about.</typeparam>
public class Condition<TRecord>
{
    // What & and | made is written without parentheses and goes on growing; a group made by name stays one.
    private readonly bool _isJoined;

    internal Condition(RuleNode node, bool isJoined = false) => (Node, _isJoined) = (node, isJoined);

    /// <summary>The condition of the tree.</summary>
    public RuleNode Node { get; }

    /// <summary>Both hold.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other.</param>
    public static Condition<TRecord> operator &(Condition<TRecord> left, Condition<TRecord> right) =>
        new(new AllNode(left is { _isJoined: true, Node: AllNode all } ? [.. all.Of, right.Node] : [left.Node, right.Node]), isJoined: true);

    /// <summary>At least one of both holds.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other.</param>
    public static Condition<TRecord> operator |(Condition<TRecord> left, Condition<TRecord> right) =>
        new(new AnyNode(left is { _isJoined: true, Node: AnyNode any } ? [.. any.Of, right.Node] : [left.Node, right.Node]), isJoined: true);

    /// <summary>It does not hold; what is missing, of which nothing holds, is among that.</summary>
    /// <param name="condition">The condition.</param>
    public static Condition<TRecord> operator !(Condition<TRecord> condition) => new(new NotNode(condition.Node));

    /// <summary>The canonical text.</summary>
    public override string ToString() => Node.ToString();
}
