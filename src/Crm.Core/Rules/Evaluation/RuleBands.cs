using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>
/// For whom a rule may answer otherwise between two questions although nothing happened: those with a record that left a window or came into it, whose field a
/// moving point in time passed, whose birthday it was, whose consent ended. Never too few; asked of an index of instants, so it costs what is in the band.
/// </summary>
internal sealed class RuleBands<TSubject>(RuleSchema<TSubject> schema, RuleContext before, RuleContext after)
{
    /// <summary>The condition for being in a band; null when time alone changes nothing.</summary>
    public RuleTest<RuleSubject<TSubject>>? Of(RuleNode node)
    {
        RuleTest<RuleSubject<TSubject>>?[] parts = node switch
        {
            AggregateNode aggregate => [Set(aggregate.Aggregate.Facts), aggregate.Value is RuleValue.OfMoment ? Either(node) : null],
            RankNode rank => [Set(rank.By.Facts)],
            SequenceNode sequence => [.. sequence.FactSets.Select(Set)],
            ConsentNode => [schema.Special.ConsentEnded?.Invoke(before.Clock.AsOf, after.Clock.AsOf)],
            CompareNode or InNode => [MovingFields.In(node, schema.Find) ? Either(node) : null],
            _ => [.. node.Inside.Select(Of)],
        };
        RuleTest<RuleSubject<TSubject>>[] there = [.. parts.OfType<RuleTest<RuleSubject<TSubject>>>()];
        return there.Length == 0 ? null : AnyTest<RuleSubject<TSubject>>.Of(there);
    }

    /// <summary>Exactly one of two conditions.</summary>
    public static RuleTest<TItem> Either<TItem>(RuleTest<TItem> one, RuleTest<TItem> other) => AnyTest<TItem>.Of(
        AllTest<TItem>.Of(one, NotTest<TItem>.Of(other)), AllTest<TItem>.Of(NotTest<TItem>.Of(one), other));

    private RuleTest<RuleSubject<TSubject>> Either(RuleNode node) =>
        Either(new SubjectBinder<TSubject>(schema, before).Bind(node), new SubjectBinder<TSubject>(schema, after).Bind(node));

    private RuleTest<RuleSubject<TSubject>>? Set(FactSet facts) => ((RuleSource<TSubject>)schema.FindSource(facts.Source)!).Band(facts, before, after);
}
