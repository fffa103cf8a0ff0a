using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Which records a rule asks about.</summary>
internal static class RuleSources<TSubject>
{
    public static IReadOnlyList<RuleSource<TSubject>> Of(RuleNode root, RuleSchema<TSubject> schema)
    {
        var found = new List<RuleSource<TSubject>>();
        foreach (var node in Whole(root))
        {
            var sources = node switch
            {
                AggregateNode or RankNode or SequenceNode => RuleTree.FactSets(node).Select(Named),
                ConsentNode => schema.Special.ConsentSources,
                MemberNode => schema.Special.MemberSource is { } members ? [members] : [],
                ScoreNode => schema.Special.ScoreSource is { } scores ? [scores] : [],
                CompareNode { Field: var field } => Related(field),
                InNode { Field: var field } => Related(field),
                TextNode { Field: var field } => Related(field),
                KnownNode { Field: var field } => Related(field),
                HasNode { Collection: var field } => Related(field),
                _ => [],
            };
            found.AddRange(sources.Where(s => !found.Contains(s)));
        }

        return found;

        // What is asked of a record behind where needs no other record.
        static IEnumerable<RuleNode> Whole(RuleNode node) => node.Inside.SelectMany(Whole).Prepend(node);

        RuleSource<TSubject> Named(FactSet facts) => (RuleSource<TSubject>)schema.FindSource(facts.Source)!;

        IEnumerable<RuleSource<TSubject>> Related(string field) => schema.RelatedSource(field) is { } source ? [source] : [];
    }
}
