using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Makes a rule about a subject ready for one question.</summary>
internal sealed class SubjectBinder<TSubject>(RuleSchema<TSubject> schema, RuleContext context)
{
    public RuleTest<RuleSubject<TSubject>> Bind(RuleNode node) => node.Place.Of(() => node switch
    {
        AllNode all => AllTest<RuleSubject<TSubject>>.Of(Inside(all), static tests => OfRecordTest<TSubject>.Together(tests, AllTest<TSubject>.Of)),
        AnyNode any => AnyTest<RuleSubject<TSubject>>.Of(Inside(any), static tests => OfRecordTest<TSubject>.Together(tests, AnyTest<TSubject>.Of)),
        AggregateNode aggregate => SourceOf(aggregate.Aggregate.Facts).Bind(aggregate.Aggregate, aggregate.Comparison, aggregate.Value, context),
        SequenceNode sequence => Sequence(sequence),
        RankNode rank => Rank(rank),
        MemberNode member => Member(member),
        ScoreNode score => Score(score),
        ConsentNode consent => schema.Special.Consent is { } ask ? ask(consent, context) : throw new RuleException(RuleErrors.NotOfSubject, node.Place),
        SampleNode sample => schema.Special.Sample is { } number ? OfRecordTest<TSubject>.Of(new SampleTest<TSubject>(number, sample.Percent, sample.Salt)) : throw new RuleException(RuleErrors.NotOfSubject, node.Place),
        _ => RecordBinder<RuleSubject<TSubject>>.Bind(node, schema.Find, context, Bind),
    });

    /// <summary>How long a sequence may take; null for any time.</summary>
    /// <exception cref="RuleException"><c>crm.rule.invalid-period</c>: months and years are not equally long.</exception>
    public static TimeSpan? Within(SequenceNode sequence) => sequence.Within is not { } within ? null : within.Unit switch
    {
        PeriodUnit.Minutes => TimeSpan.FromMinutes(within.Count),
        PeriodUnit.Hours => TimeSpan.FromHours(within.Count),
        PeriodUnit.Days => TimeSpan.FromDays(within.Count),
        PeriodUnit.Weeks => TimeSpan.FromDays(7L * within.Count),
        _ => throw new RuleException(RuleErrors.InvalidPeriod, sequence.Place, "min, h, d or w: months and years are not equally long"),
    };

    private RuleTest<RuleSubject<TSubject>>[] Inside(GroupNode group) => [.. group.Of.Select(Bind)];

    private RuleSource<TSubject> SourceOf(FactSet facts) => (RuleSource<TSubject>)schema.FindSource(facts.Source)!;

    private SequenceTest<TSubject> Sequence(SequenceNode sequence) => new(
        [.. sequence.Steps.Select(s => SourceOf(s).Bind(s, context))],
        Within(sequence),
        sequence.NotBetween is { } not ? SourceOf(not).Bind(not, context) : null);

    // By then it is known who is the last of the best: what is left is a comparison with that one's figure.
    private RuleTest<RuleSubject<TSubject>> Rank(RankNode rank)
    {
        if (!context.Thresholds.TryGetValue(rank, out var last)) return ConstantTest<RuleSubject<TSubject>>.False;
        var source = SourceOf(rank.By.Facts);
        var isGoodEnough = source.Bind(rank.By, rank.Top ? Comparison.GreaterOrEqual : Comparison.LessOrEqual, last, context);
        // Whoever has no records has nothing, which is less than the last of the best.
        var isOfNobodyWithout = rank.Top && rank.By.Function is (AggregateFunction.Sum or AggregateFunction.Count or AggregateFunction.DistinctDays) && RuleComparison.Amount(last) > 0;
        return isOfNobodyWithout ? isGoodEnough : AllTest<RuleSubject<TSubject>>.Of(source.HasFigure(rank.By, context), isGoodEnough);
    }

    private RuleTest<RuleSubject<TSubject>> Member(MemberNode member)
    {
        if (schema.Special.Member is not { } ask) throw new RuleException(RuleErrors.NotOfSubject, member.Place);
        return ask(context.FindSegment(member.Segment) ?? throw new RuleException(RuleErrors.UnknownSegment, member.Place, nearest: NearestName.To(member.Segment, context.SegmentNames)), context);
    }

    private RuleTest<RuleSubject<TSubject>> Score(ScoreNode score)
    {
        if (schema.Special.Score is not { } ask) throw new RuleException(RuleErrors.NotOfSubject, score.Place);
        return ask(context.FindPlan(score.Plan) ?? throw new RuleException(RuleErrors.UnknownPlan, score.Place, nearest: NearestName.To(score.Plan, context.PlanNames)), score, context);
    }
}
