using Crm.Core.Rules.Tree;

namespace Crm.Core.Scoring;

/// <summary>
/// Lets records without an end of time end at the instant of the question, so that a score of the past does not know what came later. An end that is
/// written stays: who asks for what is due next week means it.
/// </summary>
internal static class UpToNow
{
    /// <summary>The condition, with an end to every set of records in it.</summary>
    public static RuleNode Of(RuleNode node) => node switch
    {
        AllNode all => new AllNode(all.Of.Select(Of)) { Place = node.Place },
        AnyNode any => new AnyNode(any.Of.Select(Of)) { Place = node.Place },
        NotNode not => new NotNode(Of(not.Of)) { Place = node.Place },
        AggregateNode { Aggregate: var figure } aggregate =>
            new AggregateNode(new(figure.Function, Of(figure.Facts), figure.Field, figure.Minus), aggregate.Comparison, aggregate.Value) { Place = node.Place },
        SequenceNode sequence =>
            new SequenceNode(sequence.Steps.Select(Of), sequence.Within, sequence.NotBetween is { } between ? Of(between) : null) { Place = node.Place },
        _ => node,
    };

    /// <summary>The records, with an end.</summary>
    public static FactSet Of(FactSet facts) => facts.Window?.To is null ? new(facts.Source, facts.Where, new(facts.Window?.From, new Moment.Now())) : facts;
}
