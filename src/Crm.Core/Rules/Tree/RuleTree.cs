namespace Crm.Core.Rules.Tree;

/// <summary>Walks rules.</summary>
internal static class RuleTree
{
    /// <summary>The conditions directly inside, those on records of a source included.</summary>
    /// <param name="node">A condition.</param>
    private static IEnumerable<RuleNode> Children(RuleNode node) => node.Inside.Concat(FactSets(node).Select(f => f.Where).OfType<RuleNode>());

    /// <summary>The sets of records a condition itself looks at; none for a group, and for one on a field.</summary>
    /// <param name="node">A condition.</param>
    public static IEnumerable<FactSet> FactSets(RuleNode node) => node switch
    {
        AggregateNode aggregate => [aggregate.Aggregate.Facts],
        RankNode rank => [rank.By.Facts],
        SequenceNode sequence => sequence.FactSets,
        _ => [],
    };

    /// <summary>The field a condition asks for; null for any other condition.</summary>
    /// <param name="node">A condition.</param>
    public static string? FieldOf(RuleNode node) => node switch
    {
        CompareNode compare => compare.Field,
        InNode among => among.Field,
        KnownNode known => known.Field,
        TextNode text => text.Field,
        HasNode has => has.Collection,
        _ => null,
    };

    /// <summary>The condition and all inside of it, those on records of a source included.</summary>
    /// <param name="node">A condition.</param>
    public static IEnumerable<RuleNode> Whole(RuleNode node) => Children(node).SelectMany(Whole).Prepend(node);

    /// <summary>The condition and all inside of it that are about the subject itself, not about a record of a source.</summary>
    /// <param name="node">A condition.</param>
    public static IEnumerable<RuleNode> OfSubject(RuleNode node) => node.Inside.SelectMany(OfSubject).Prepend(node);

    /// <summary>Refuses a tree that is too deep or too large.</summary>
    /// <param name="root">The root.</param>
    public static void MustBeWithinLimits(RuleNode root)
    {
        var count = 0;
        Visit(root, 1);

        void Visit(RuleNode node, int depth)
        {
            if (depth > RuleLimits.Depth) throw new RuleException(RuleErrors.TooDeep, node.Place);
            if (++count > RuleLimits.Nodes) throw new RuleException(RuleErrors.TooManyNodes, node.Place);
            foreach (var child in Children(node)) Visit(child, depth + 1);
        }
    }
}
