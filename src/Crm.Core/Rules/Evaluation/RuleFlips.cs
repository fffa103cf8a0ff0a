using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Finds out when a rule answers otherwise although nothing happens: when a record leaves a window or comes into it, a day is passed, a birthday comes.</summary>
internal sealed class RuleFlips<TSubject>(RuleSchema<TSubject> schema, RuleContext context)
{
    private const int MostSteps = 1_000;

    /// <summary>The first instant; null when there is none among the next thousand at which anything could change.</summary>
    public DateTimeOffset? Next(RuleNode node, RuleSubject<TSubject> subject)
    {
        var now = Holds(node, subject, context.Clock.AsOf);
        foreach (var at in Changes(node, subject).Where(c => c > context.Clock.AsOf).Distinct().Order().Take(MostSteps))
        {
            if (Holds(node, subject, at) != now) return at;
        }

        return null;
    }

    private bool Holds(RuleNode node, RuleSubject<TSubject> subject, DateTimeOffset at) =>
        new SubjectInterpreter<TSubject>(schema, context with { Clock = new(at, context.Clock.Zone) }).Holds(node, subject);

    // All instants at which something inside could change, in no order.
    private IEnumerable<DateTimeOffset> Changes(RuleNode node, RuleSubject<TSubject> subject) => node switch
    {
        AggregateNode aggregate => Changes(aggregate.Aggregate.Facts, subject).Concat(Reached(aggregate, subject)),
        RankNode rank => Changes(rank.By.Facts, subject),
        SequenceNode sequence => sequence.FactSets.SelectMany(f => Changes(f, subject)),
        ConsentNode => schema.Special.ConsentEnds?.Invoke(subject) ?? [],
        CompareNode or InNode => FieldChanges.Of(node, subject, schema.Find, context),
        _ => node.Inside.SelectMany(n => Changes(n, subject)),
    };

    private IEnumerable<DateTimeOffset> Changes(FactSet facts, RuleSubject<TSubject> subject)
    {
        var source = (RuleSource<TSubject>)schema.FindSource(facts.Source)!;
        return source.Changes(subject, facts, context);
    }

    // The figure itself may be a day or an instant that a point in time passes.
    private IEnumerable<DateTimeOffset> Reached(AggregateNode node, RuleSubject<TSubject> subject) =>
        node.Value is RuleValue.OfMoment moment
            ? new SubjectInterpreter<TSubject>(schema, context).Trace(node, subject).Actual.SelectMany(a => Passing.Of(moment.Value, a, context.Clock))
            : [];
}
