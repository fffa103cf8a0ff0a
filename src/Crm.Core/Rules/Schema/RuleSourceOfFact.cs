using System.Linq.Expressions;
using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>Records of one type that are about a subject.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <typeparam name="TFact">The record.</typeparam>
public sealed class RuleSource<TSubject, TFact> : RuleSource<TSubject>
{
    private readonly Expression<Func<TSubject, IEnumerable<TFact>>> _records;
    private readonly RuleReading<TFact, DateTimeOffset?> _at;
    private readonly Expression<Func<TFact, DateTimeOffset>> _instant;
    private readonly Lazy<Func<TFact, DateTimeOffset>> _happened;
    private readonly Func<TFact, Guid> _id;
    private readonly LambdaExpression _earliest;
    private readonly LambdaExpression _latest;

    private RuleSource(
        string name,
        RuleFields<TFact> fields,
        Expression<Func<TSubject, IEnumerable<TFact>>> records,
        Expression<Func<TFact, DateTimeOffset>> at,
        Func<TFact, Guid> id,
        (LambdaExpression Earliest, LambdaExpression Latest) order)
        : base(name, fields.All)
    {
        (_records, _instant, _id) = (records, at, id);
        (_earliest, _latest) = order;
        _happened = new(at.Compile);
        _at = RuleReading<TFact, DateTimeOffset?>.OfSubject(Expression.Lambda<Func<TFact, DateTimeOffset?>>(Expression.Convert(at.Body, typeof(DateTimeOffset?)), at.Parameters), fact => At(fact));
    }

    /// <inheritdoc />
    public override Type RecordType => typeof(TFact);

    /// <summary>Which records count at all; null for all.</summary>
    internal RuleTest<TFact>? Counting { get; private init; }

    /// <summary>When a record happened.</summary>
    internal DateTimeOffset At(TFact fact) => _happened.Value(fact);

    /// <summary>Says what the records of a subject are and how they are read.</summary>
    /// <typeparam name="TId">The id of a record.</typeparam>
    /// <param name="name">As rules write it; no dot.</param>
    /// <param name="meaning">What they are, in a few words.</param>
    /// <param name="records">The records of a subject, such as <c>customer =&gt; Facts.Of&lt;Purchase&gt;(customer)</c>.</param>
    /// <param name="at">When a record happened.</param>
    /// <param name="id">Its id, which orders records of one instant.</param>
    /// <param name="key">The same id as a Guid.</param>
    /// <param name="fields">The fields rules may ask about.</param>
    /// <param name="counts">Which records count at all; null for all. Must not depend on a value that may be missing.</param>
    /// <param name="vietnamese">What explanations in Vietnamese call them; null for their name.</param>
    public static RuleSource<TSubject, TFact> Of<TId>(
        string name,
        string meaning,
        Expression<Func<TSubject, IEnumerable<TFact>>> records,
        Expression<Func<TFact, DateTimeOffset>> at,
        Expression<Func<TFact, TId>> id,
        Func<TFact, Guid> key,
        RuleFields<TFact> fields,
        Expression<Func<TFact, bool>>? counts = null,
        string? vietnamese = null)
    {
        Expression<Func<IEnumerable<TFact>, Func<TFact, DateTimeOffset>, Func<TFact, TId>, IEnumerable<TFact>>> earliest = (all, by, then) => all.OrderBy(by).ThenBy(then);
        Expression<Func<IEnumerable<TFact>, Func<TFact, DateTimeOffset>, Func<TFact, TId>, IEnumerable<TFact>>> latest = (all, by, then) => all.OrderByDescending(by).ThenByDescending(then);
        return new(name, fields, records, at, key, (Ordering(earliest), Ordering(latest)))
        {
            Meaning = meaning,
            InVietnamese = vietnamese,
            Labels = fields.Labels,
            Counting = counts is null ? null : new LambdaTest<TFact>(counts),
        };

        LambdaExpression Ordering(LambdaExpression template) =>
            Expression.Lambda<Func<IEnumerable<TFact>, IEnumerable<TFact>>>(Template.Apply(template, template.Parameters[0], at, id), template.Parameters[0]);
    }

    /// <summary>The subject with its records of this source, as they are now: a record that changes afterwards is to be added anew.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="records">All of them, in any order; those that do not count may be left out.</param>
    public void Add(RuleSubject<TSubject> subject, IEnumerable<TFact> records)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var counting = Counting is { } counts ? records.Where(counts.Holds) : records;
        TFact[] ordered = [.. counting.OrderBy(At).ThenBy(_id)];
        subject.Add(this, ordered, Array.ConvertAll(ordered, fact => At(fact).UtcTicks));
    }

    /// <summary>The records that count, in a window, of which a condition holds.</summary>
    internal FactSetTest<TSubject, TFact> Counted(RuleTest<TFact> asked, (DateTimeOffset? From, DateTimeOffset? To) window = default)
    {
        var which = AllTest<TFact>.Of(
            Counting ?? ConstantTest<TFact>.True,
            window.From is { } begin ? Happened(Comparison.GreaterOrEqual, begin) : ConstantTest<TFact>.True,
            window.To is { } end ? Happened(Comparison.Less, end) : ConstantTest<TFact>.True,
            asked);
        return FactSetTest<TSubject, TFact>.Within(this, which, asked, window);
    }

    internal Expression Records(Expression subject) => Template.Apply(_records, subject);

    internal Expression AtOf(Expression fact) => Template.Apply(_instant, fact);

    internal Expression Ordered(Expression records, bool latest) => Template.Apply(latest ? _latest : _earliest, records);

    internal override FactSetTest<TSubject> Bind(FactSet facts, RuleContext context) => Set(facts, context);

    internal override RuleTest<RuleSubject<TSubject>> Bind(Aggregate aggregate, Comparison comparison, RuleValue value, RuleContext context)
    {
        var facts = Set(aggregate.Facts, context);
        var number = RuleComparison.Amount(value);
        switch (aggregate.Function)
        {
            case AggregateFunction.Count:
                return CountTest<TSubject, TFact>.Of(facts, comparison, number);
            case AggregateFunction.DistinctDays:
                return ScaledComparison.Of(comparison, number, 0) is var (how, days, always) && always is { } constant
                    ? ConstantTest<RuleSubject<TSubject>>.Of(constant)
                    : new DaysTest<TSubject, TFact>(facts, context.Days, how, days);
        }

        var field = FieldOf(aggregate);
        switch (aggregate.Function)
        {
            case AggregateFunction.Sum:
                return SumTest<TSubject, TFact>.Of(facts, field.Figure(aggregate.Minus ?? value, context)!, RuleComparison.Amount(aggregate.Minus), comparison, number);
            case AggregateFunction.First or AggregateFunction.Last:
                return new EdgeTest<TSubject, TFact>(facts, aggregate.Function is AggregateFunction.Last, field.Compare(comparison, value, context));
            default:
                return Extreme(facts, field, aggregate.Function is AggregateFunction.Max, comparison, value, context);
        }
    }

    // The first or the last record may be one that lacks the field: then there is no figure, whatever the others have.
    internal override RuleTest<RuleSubject<TSubject>> HasFigure(Aggregate aggregate, RuleContext context) => aggregate.Function is AggregateFunction.First or AggregateFunction.Last
        ? new EdgeTest<TSubject, TFact>(Set(aggregate.Facts, context), aggregate.Function is AggregateFunction.Last, FigureOf(aggregate, context).Counts)
        : CountTest<TSubject, TFact>.Any(Having(aggregate, context));

    internal override RuleTest<RuleSubject<TSubject>>? Band(FactSet facts, RuleContext before, RuleContext after)
    {
        // What is asked of the records themselves moves: any record may be in one set and not in the other.
        if (facts.Where is { } moving && MovingFields.In(moving, Find))
            return CountTest<TSubject, TFact>.Any(new(this, RuleBands<TSubject>.Either(Set(facts, before).Which, Set(facts, after).Which)));
        RuleTest<TFact>?[] which = [Counting, facts.Where is { } where ? RecordBinder<TFact>.Bind(where, this, after) : null];
        var counted = AllTest<TFact>.Of([.. which.OfType<RuleTest<TFact>>()]);
        // One condition for each end, and not one on both: a strip is found in an index, two of them not everywhere.
        var strips = MovingEnds(facts).Select(m => AllTest<TFact>.Of(counted, Happened(Comparison.GreaterOrEqual, before.Clock.At(m)), Happened(Comparison.Less, after.Clock.At(m)))).ToList();
        return strips.Count == 0 ? null : AnyTest<RuleSubject<TSubject>>.Of([.. strips.Select(s => CountTest<TSubject, TFact>.Any(new(this, s)))]);
    }

    internal override Expression<Func<TSubject, long?>> Express(Aggregate aggregate, RuleContext context)
    {
        var isEdge = aggregate.Function is AggregateFunction.First or AggregateFunction.Last;
        var facts = isEdge ? Set(aggregate.Facts, context) : Having(aggregate, context);
        var subject = Expression.Parameter(typeof(TSubject), "subject");
        var matching = Template.Apply(s_where, Records(subject), facts.Matches());
        Expression figure;
        if (aggregate.Function is AggregateFunction.Count)
        {
            figure = Expression.Convert(Template.Apply(s_count, matching), typeof(long?));
        }
        else if (aggregate.Function is AggregateFunction.DistinctDays)
        {
            var fact = Expression.Parameter(typeof(TFact), "fact");
            var day = Expression.Lambda<Func<TFact, int>>(DaysTest<TSubject, TFact>.Day(AtOf(fact), context.Days), fact);
            figure = Expression.Convert(Template.Apply(s_days, matching, day), typeof(long?));
        }
        else
        {
            var of = FigureOf(aggregate, context);
            var (times, taken, _) = SumTest<TSubject, TFact>.Scale(of, RuleComparison.Amount(aggregate.Minus));
            var amount = SumTest<TSubject, TFact>.Each(of.Amount, times, taken);
            if (isEdge) amount = Among(of.Counts, amount);
            figure = aggregate.Function switch
            {
                AggregateFunction.Sum => Template.Apply(s_sum, matching, amount),
                AggregateFunction.Min => Template.Apply(s_min, matching, amount),
                AggregateFunction.Max => Template.Apply(s_max, matching, amount),
                _ => Template.Apply(s_edge, Ordered(matching, aggregate.Function is AggregateFunction.Last), amount),
            };
        }

        return Expression.Lambda<Func<TSubject, long?>>(figure, subject);
    }

    internal override RuleValue ValueOf(Aggregate aggregate, long whole, RuleContext context)
    {
        if (aggregate.Field is null) return RuleValue.OfNumber.Stored(whole);
        var (_, _, decimals) = SumTest<TSubject, TFact>.Scale(FigureOf(aggregate, context), RuleComparison.Amount(aggregate.Minus));
        var amount = whole / ScaledComparison.Power(decimals);
        if (FieldOf(aggregate).Type is not RuleFieldType.Money) return RuleValue.OfNumber.Stored(amount);
        return RuleValue.OfMoney.Stored(amount, aggregate.Minus is RuleValue.OfMoney minus ? minus.Currency : context.BaseCurrency);
    }

    internal override IReadOnlyList<RuleFact> Read(RuleSubject<TSubject> subject, FactSet facts, string? field, RuleValue? against, RuleContext context)
    {
        var (from, to) = context.Clock.Bounds(facts.Window);
        var read = field is null ? null : (RuleField<TFact>)Find(field)!;
        var found = new List<RuleFact>();
        foreach (var fact in Where(subject, facts, context))
        {
            var at = At(fact);
            if (at < from || at >= to) continue;
            found.Add(new(_id(fact), at, read?.Read(fact, against, context)));
        }

        return found;
    }

    internal override IEnumerable<DateTimeOffset> Changes(RuleSubject<TSubject> subject, FactSet facts, RuleContext context)
    {
        Moment[] ends = [.. MovingEnds(facts)];
        foreach (var fact in subject.Of<TFact>(this).Where(f => Counting?.Holds(f) ?? true))
        {
            foreach (var at in ends.SelectMany(m => Passing.Of(m, At(fact), context.Clock))) yield return at;
            if (facts.Where is not { } where) continue;
            foreach (var at in FieldChanges.Of(where, fact, Find, context)) yield return at;
        }
    }

    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, bool>, IEnumerable<TFact>>> s_where = (all, matches) => all.Where(matches);
    private static readonly Expression<Func<IEnumerable<TFact>, int>> s_count = all => all.Count();
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, int>, int>> s_days = (all, day) => all.Select(day).Distinct().Count();
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, long?>, long?>> s_sum = (all, amount) => all.Sum(amount);
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, long?>, long?>> s_min = (all, amount) => all.Min(amount);
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, long?>, long?>> s_max = (all, amount) => all.Max(amount);
    private static readonly Expression<Func<IEnumerable<TFact>, Func<TFact, long?>, long?>> s_edge = (ordered, amount) => ordered.Select(amount).FirstOrDefault();

    private static IEnumerable<Moment> MovingEnds(FactSet facts) => new[] { facts.Window?.From, facts.Window?.To }.OfType<Moment>().Where(m => m is not Moment.Fixed);

    // The records that count and meet the condition of a set, whenever they happened.
    private IEnumerable<TFact> Where(RuleSubject<TSubject> subject, FactSet facts, RuleContext context)
    {
        var records = subject.Of<TFact>(this).Where(f => Counting?.Holds(f) ?? true);
        return facts.Where is { } where ? records.Where(f => RecordInterpreter.Holds(where, f, this, context)) : records;
    }

    private RuleField<TFact> FieldOf(Aggregate aggregate) => (RuleField<TFact>)Find(aggregate.Field!)!;

    // Amounts are ranked in the currency of what is taken from each, without that in the base currency.
    private RuleFigure<TFact> FigureOf(Aggregate aggregate, RuleContext context) => FieldOf(aggregate).Figure(aggregate.Minus, context)!;

    // The first or the last record may be one that lacks the field, or has it in another currency: its amount is none.
    private static Expression<Func<TFact, long?>> Among(RuleTest<TFact> counts, Expression<Func<TFact, long?>> amount) =>
        Expression.Lambda<Func<TFact, long?>>(Expression.Condition(counts.Express(amount.Parameters[0], holds: true), amount.Body, Expression.Constant(null, typeof(long?))), amount.Parameters);

    // The records a figure is made of: those that have the field.
    private FactSetTest<TSubject, TFact> Having(Aggregate aggregate, RuleContext context)
    {
        var facts = Set(aggregate.Facts, context);
        return aggregate.Field is null ? facts : facts.And(FigureOf(aggregate, context).Counts);
    }

    private RuleTest<TFact> Happened(Comparison comparison, DateTimeOffset instant) => FieldTest.Of(_at, new OrderTest<DateTimeOffset>(comparison, instant));

    private FactSetTest<TSubject, TFact> Set(FactSet facts, RuleContext context) =>
        Counted(facts.Where is { } where ? RecordBinder<TFact>.Bind(where, this, context) : ConstantTest<TFact>.True, context.Clock.Bounds(facts.Window));

    // The greatest is more than a value when any is; it is less when there is one and none is as much. The least likewise, the other way round.
    private static RuleTest<RuleSubject<TSubject>> Extreme(FactSetTest<TSubject, TFact> facts, RuleField<TFact> field, bool greatest, Comparison comparison, RuleValue value, RuleContext context)
    {
        var (beyond, atLeast) = greatest ? (Comparison.Greater, Comparison.GreaterOrEqual) : (Comparison.Less, Comparison.LessOrEqual);
        if (comparison == beyond || comparison == atLeast) return Any(comparison);
        if (comparison is Comparison.Equal) return AllTest<RuleSubject<TSubject>>.Of(Any(Comparison.Equal), NotTest<RuleSubject<TSubject>>.Of(Any(beyond)));
        // The one there is lies on the wanted side, as all do: so it is looked for there, where few are.
        var isStrict = comparison is Comparison.Less or Comparison.Greater;
        return AllTest<RuleSubject<TSubject>>.Of(Any(comparison), NotTest<RuleSubject<TSubject>>.Of(Any(isStrict ? atLeast : beyond)));

        RuleTest<RuleSubject<TSubject>> Any(Comparison how) => CountTest<TSubject, TFact>.Any(facts.And(field.Compare(how, value, context)));
    }
}
