using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>
/// Reads a rule as it is written, value by value, and says why it holds or not. It shares neither the lowered comparisons nor the rewritten figures with the
/// other two ways, so that a fault in those shows.
/// </summary>
internal sealed class SubjectInterpreter<TSubject>(RuleSchema<TSubject> schema, RuleContext context, RuleNode? root = null)
{
    private static readonly RuleValue s_plain = new RuleValue.OfNumber(0);

    private readonly RuleTraceOrigin? _origin = root is null ? null : new(schema, context.Clock, root);

    public bool Holds(RuleNode node, RuleSubject<TSubject> subject) => node switch
    {
        AllNode all => all.Of.All(n => Holds(n, subject)),
        AnyNode any => any.Of.Any(n => Holds(n, subject)),
        NotNode not => !Holds(not.Of, subject),
        _ => Trace(node, subject).Holds,
    };

    public RuleTrace Trace(RuleNode node, RuleSubject<TSubject> subject)
    {
        var inside = Inside(node, subject);
        var trace = node switch
        {
            AllNode => new(node, Array.TrueForAll(inside, t => t.Holds)) { Inside = inside },
            AnyNode => new(node, Array.Exists(inside, t => t.Holds)) { Inside = inside },
            NotNode => new(node, !inside[0].Holds) { Inside = inside },
            AggregateNode aggregate => Figure(aggregate, subject),
            RankNode rank => Rank(rank, subject),
            SequenceNode sequence => Sequence(sequence, subject),
            // Whether somebody is a member, has a score or agreed is looked up, not computed.
            ConsentNode consent => Consent(consent, subject),
            ScoreNode score => Score(score, subject),
            MemberNode or SampleNode => new(node, LookedUp(node, subject)),
            _ => Field(node, subject),
        };
        trace.Origin = _origin;
        trace.Flips = () => new RuleFlips<TSubject>(schema, context).Next(node, subject);
        return trace;
    }

    private RuleTrace[] Inside(RuleNode node, RuleSubject<TSubject> subject)
    {
        var nodes = node.Inside;
        if (nodes.Count == 0) return [];
        var inside = new RuleTrace[nodes.Count];
        for (var i = 0; i < inside.Length; i++) inside[i] = Trace(nodes[i], subject);
        return inside;
    }

    private RuleSource<TSubject> SourceOf(FactSet facts) => (RuleSource<TSubject>)schema.FindSource(facts.Source)!;

    private RuleTrace Field(RuleNode node, RuleSubject<TSubject> subject)
    {
        var (holds, actual) = RecordInterpreter.Leaf(node, subject, schema.Find, context);
        return new(node, holds) { Actual = actual, IsMissing = actual.Count == 0 && node is not ConstantNode };
    }

    private bool LookedUp(RuleNode node, RuleSubject<TSubject> subject) => new SubjectBinder<TSubject>(schema, context).Bind(node).Holds(subject);

    // Exactly one state is true of a purpose.
    private RuleTrace Consent(ConsentNode consent, RuleSubject<TSubject> subject) => new(consent, LookedUp(consent, subject))
    {
        Actual = schema.Special.ConsentStates.FirstOrDefault(s => LookedUp(new ConsentNode(consent.Channel, consent.Purpose, s), subject)) is { } state ? [new RuleValue.OfText(state)] : [],
    };

    private RuleTrace Score(ScoreNode score, RuleSubject<TSubject> subject)
    {
        var actual = context.FindPlan(score.Plan) is { } plan ? schema.Special.ScoreOf?.Invoke(plan, subject) : null;
        return new(score, LookedUp(score, subject)) { Actual = actual is { } value ? [RuleValue.OfNumber.Stored(value)] : [], IsMissing = actual is null };
    }

    private RuleTrace Figure(AggregateNode node, RuleSubject<TSubject> subject)
    {
        var (figure, facts) = FigureOf(node.Aggregate, node.Value, subject);
        return new(node, figure is not null && Compare(figure, node.Comparison, node.Value, node.Aggregate))
        {
            Actual = figure is null ? [] : [figure],
            IsMissing = figure is null,
            Evidence = Ids(facts),
        };
    }

    private bool Compare(RuleValue figure, Comparison comparison, RuleValue value, Aggregate aggregate)
    {
        if (figure is not RuleValue.OfText text) return RuleComparison.Holds(figure, comparison, value, context);
        var type = SourceOf(aggregate.Facts).Find(aggregate.Field!)!.Type;
        return RuleComparison.Key(text.Value, type) == RuleComparison.Key(((RuleValue.OfText)value).Value, type);
    }

    private (RuleValue? Figure, IReadOnlyList<RuleFact> Facts) FigureOf(Aggregate aggregate, RuleValue? value, RuleSubject<TSubject> subject)
    {
        var facts = SourceOf(aggregate.Facts).Read(subject, aggregate.Facts, aggregate.Field, aggregate.Minus ?? value, context);
        var known = aggregate.Field is null ? [] : facts.Where(f => f.Value is not null).ToList();
        RuleValue? figure = aggregate.Function switch
        {
            AggregateFunction.Count => RuleValue.OfNumber.Stored(facts.Count),
            AggregateFunction.DistinctDays => RuleValue.OfNumber.Stored(facts.Select(f => context.Clock.DayOf(f.At)).Distinct().Count()),
            AggregateFunction.Sum => Sum(aggregate, value, known),
            AggregateFunction.Min => known.Select(f => f.Value!).MinBy(Order),
            AggregateFunction.Max => known.Select(f => f.Value!).MaxBy(Order),
            AggregateFunction.First => facts.Count > 0 ? facts[0].Value : null,
            AggregateFunction.Last => facts.Count > 0 ? facts[^1].Value : null,
            _ => throw new NotSupportedException(aggregate.Function.ToString()),
        };
        return (figure, facts);
    }

    private RuleValue Sum(Aggregate aggregate, RuleValue? value, List<RuleFact> known)
    {
        var against = aggregate.Minus ?? value;
        var isMoney = SourceOf(aggregate.Facts).Find(aggregate.Field!)!.Type is RuleFieldType.Money;
        var currency = against is RuleValue.OfMoney money ? money.Currency : context.BaseCurrency;
        var sum = known.Sum(f => RuleComparison.Amount(f.Value) - RuleComparison.Amount(aggregate.Minus));
        var room = long.MaxValue / ScaledComparison.Power(isMoney ? currency.MinorUnits : 0);
        if (Math.Abs(sum) > room) throw new RuleException(RuleErrors.Overflow, default);
        return isMoney ? RuleValue.OfMoney.Stored(sum, currency) : RuleValue.OfNumber.Stored(sum);
    }

    private static IComparable Order(RuleValue value) => value switch
    {
        RuleValue.OfDate day => day.Value,
        RuleValue.OfInstant instant => instant.Value,
        _ => RuleComparison.Amount(value),
    };

    private RuleTrace Rank(RankNode rank, RuleSubject<TSubject> subject)
    {
        // Amounts are ranked in the base currency, as a plain number means it.
        var (figure, facts) = FigureOf(rank.By, s_plain, subject);
        var isThere = rank.By.Field is null ? facts.Count > 0 : facts.Any(f => f.Value is not null);
        var last = context.Thresholds.GetValueOrDefault(rank);
        var holds = isThere && figure is not null && last is not null && RuleComparison.Holds(figure, rank.Top ? Comparison.GreaterOrEqual : Comparison.LessOrEqual, last, context);
        return new(rank, holds) { Actual = isThere && figure is not null ? [figure] : [], IsMissing = !isThere, Evidence = Ids(facts), Threshold = last };
    }

    private RuleTrace Sequence(SequenceNode sequence, RuleSubject<TSubject> subject)
    {
        var steps = sequence.Steps.Select(s => SourceOf(s).Read(subject, s, null, null, context)).ToList();
        var between = sequence.NotBetween is { } not ? SourceOf(not).Read(subject, not, null, null, context) : null;
        var within = SubjectBinder<TSubject>.Within(sequence);
        var found = Sequence(steps, [], within, between);
        return new(sequence, found is not null) { Evidence = found is null ? [] : [.. found.Select(f => f.Id)], IsMissing = steps.Exists(s => s.Count == 0) };
    }

    // Every way to choose a record of each step, tried one after the other: slow and plainly right.
    private static List<RuleFact>? Sequence(List<IReadOnlyList<RuleFact>> steps, List<RuleFact> chosen, TimeSpan? within, IReadOnlyList<RuleFact>? between)
    {
        if (chosen.Count == steps.Count)
        {
            var (first, last) = (chosen[0].At, chosen[^1].At);
            var isNear = within is not { } most || last - first <= most;
            return isNear && !(between?.Any(b => b.At > first && b.At < last) ?? false) ? chosen : null;
        }

        foreach (var next in steps[chosen.Count])
        {
            if (chosen.Count > 0 && next.At <= chosen[^1].At) continue;
            if (Sequence(steps, [.. chosen, next], within, between) is { } found) return found;
        }

        return null;
    }

    private static Guid[] Ids(IReadOnlyList<RuleFact> facts)
    {
        var ids = new Guid[Math.Min(facts.Count, RuleTrace.MostEvidence)];
        for (var i = 0; i < ids.Length; i++) ids[i] = facts[facts.Count - ids.Length + i].Id;
        return ids;
    }
}
