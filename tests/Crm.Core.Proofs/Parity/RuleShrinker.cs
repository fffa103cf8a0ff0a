using Crm.Core.Rules.Tree;

namespace Crm.Core.Proofs.Parity;

/// <summary>Makes a rule that fails smaller for as long as it fails: a long random one tells nobody what is wrong.</summary>
public static class RuleShrinker
{
    private const int MostTries = 300;

    /// <summary>The smallest that was found.</summary>
    /// <param name="node">A rule that fails.</param>
    /// <param name="fails">Whether another one fails too.</param>
    public static async Task<RuleNode> SmallestAsync(RuleNode node, Func<RuleNode, Task<bool>> fails)
    {
        var tries = 0;
        while (true)
        {
            RuleNode? next = null;
            foreach (var smaller in Smaller(node))
            {
                if (++tries > MostTries) return node;
                if (!await fails(smaller)) continue;
                next = smaller;
                break;
            }

            if (next is null) return node;
            node = next;
        }
    }

    // Each by one step, the largest steps first.
    internal static IEnumerable<RuleNode> Smaller(RuleNode node) => node switch
    {
        NotNode => [node.Inside[0], .. Smaller(node.Inside[0]).Select(n => new NotNode(n))],
        GroupNode group => [.. group.Of, .. Fewer(group.Of, Smaller, least: 1).Select(of => group is AllNode ? (RuleNode)new AllNode(of) : new AnyNode(of))],
        AggregateNode figure => Smaller(figure.Aggregate.Facts).Select(f => new AggregateNode(Of(figure.Aggregate, f), figure.Comparison, figure.Value)),
        RankNode rank => Smaller(rank.By.Facts).Select(f => new RankNode(Of(rank.By, f), rank.Top, rank.Share)),
        SequenceNode sequence => Smaller(sequence),
        InNode among => Fewer(among.Values, _ => [], least: 1).Select(values => new InNode(among.Field, values)),
        HasNode has => Fewer(has.Values, _ => [], least: 1).Select(values => new HasNode(has.Collection, has.Quantifier, values)),
        _ => [],
    };

    private static IEnumerable<SequenceNode> Smaller(SequenceNode sequence)
    {
        if (sequence.NotBetween is { } not)
        {
            yield return new(sequence.Steps, sequence.Within);
            foreach (var smaller in Smaller(not)) yield return new(sequence.Steps, sequence.Within, smaller);
        }

        if (sequence.Within is not null) yield return new(sequence.Steps, null, sequence.NotBetween);
        foreach (var steps in Fewer(sequence.Steps, Smaller, least: 2)) yield return new(steps, sequence.Within, sequence.NotBetween);
    }

    private static IEnumerable<FactSet> Smaller(FactSet facts)
    {
        if (facts.Where is { } where)
        {
            yield return new(facts.Source, null, facts.Window);
            foreach (var smaller in Smaller(where)) yield return new(facts.Source, smaller, facts.Window);
        }

        if (facts.Window is not null) yield return new(facts.Source, facts.Where);
    }

    // One left out, or one made smaller.
    private static IEnumerable<List<T>> Fewer<T>(IReadOnlyList<T> all, Func<T, IEnumerable<T>> smaller, int least)
    {
        for (var i = 0; i < all.Count && all.Count > least; i++) yield return [.. all.Where((_, at) => at != i)];
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var one in smaller(all[i])) yield return [.. all.Select((kept, at) => at == i ? one : kept)];
        }
    }

    private static Aggregate Of(Aggregate aggregate, FactSet facts) => new(aggregate.Function, facts, aggregate.Field, aggregate.Minus);
}
