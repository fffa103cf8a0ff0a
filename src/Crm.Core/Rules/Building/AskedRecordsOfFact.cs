using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>Some of the records of a subject: those of a source that meet a condition, within a window of time.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
/// <typeparam name="TFact">The record.</typeparam>
public sealed class AskedRecords<TSubject, TFact> : AskedRecords<TSubject>
{
    private static readonly AskedRecord<TFact> s_record = new();

    internal AskedRecords(FactSet facts)
        : base(facts)
    {
    }

    /// <summary>Those that also meet a condition.</summary>
    /// <param name="condition">The condition on each of them.</param>
    public AskedRecords<TSubject, TFact> Where(Func<AskedRecord<TFact>, Condition<TFact>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var where = condition(s_record).Node;
        return new(new(Facts.Source, Facts.Where is { } before ? new AllNode([before, where]) : where, Facts.Window));
    }

    /// <summary>Those in a window, which takes the place of one said before.</summary>
    /// <param name="window">The first instant is inside, the last is not.</param>
    public AskedRecords<TSubject, TFact> In(Window window) => new(new(Facts.Source, Facts.Where, window));

    /// <summary>Those so long up to the instant of the question.</summary>
    /// <param name="period">How long: <c>90.Days</c>.</param>
    public AskedRecords<TSubject, TFact> InLast(Period period) => In(Window.Last(period));

    /// <summary>Those so long from the instant of the question on.</summary>
    /// <param name="period">How long: <c>30.Days</c>.</param>
    public AskedRecords<TSubject, TFact> InNext(Period period) => In(Window.Next(period));

    /// <summary>Those in the stretch of the calendar after.</summary>
    /// <param name="unit">Which.</param>
    public AskedRecords<TSubject, TFact> InNext(CalendarUnit unit) => In(Window.Of(unit, 1));

    /// <summary>Those in the stretch of the calendar the question is asked in.</summary>
    /// <param name="unit">Which.</param>
    public AskedRecords<TSubject, TFact> InThis(CalendarUnit unit) => In(Window.Of(unit));

    /// <summary>Those in the stretch of the calendar before.</summary>
    /// <param name="unit">Which.</param>
    public AskedRecords<TSubject, TFact> InPrevious(CalendarUnit unit) => In(Window.Of(unit, -1));

    /// <summary>Those from a point in time on.</summary>
    /// <param name="from">The first instant inside.</param>
    public AskedRecords<TSubject, TFact> From(Moment from) => In(new(from, Facts.Window?.To));

    /// <summary>Those before a point in time.</summary>
    /// <param name="to">The first instant no longer inside.</param>
    public AskedRecords<TSubject, TFact> To(Moment to) => In(new(Facts.Window?.From, to));

    /// <summary>The sum of a number or amount; 0 when there are none.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>p =&gt; p.Amount</c>.</param>
    public AskedAggregate<TSubject, TValue> Sum<TValue>(Func<AskedRecord<TFact>, AskedQuantity<TFact, TValue>> field) => Quantity(AggregateFunction.Sum, field);

    /// <summary>The sum of what each is more than a number or amount.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>p =&gt; p.Amount</c>.</param>
    /// <param name="minus">What is taken from each.</param>
    public AskedAggregate<TSubject, TValue> Sum<TValue>(Func<AskedRecord<TFact>, AskedQuantity<TFact, TValue>> field, TValue minus)
    {
        var asked = Named(field);
        return new(new(AggregateFunction.Sum, Facts, asked.Name, asked.Write(minus)), asked.Write);
    }

    /// <summary>The average of a number or amount; missing when there are none. Compared without dividing.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>p =&gt; p.Amount</c>.</param>
    public AskedOrder<TSubject, TValue> Average<TValue>(Func<AskedRecord<TFact>, AskedQuantity<TFact, TValue>> field)
    {
        var asked = Named(field);
        return new((comparison, value) => Lowered.Average(Facts, asked.Name, comparison, value), asked.Write);
    }

    /// <summary>The least number or amount; missing when there are none.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>p =&gt; p.Amount</c>.</param>
    public AskedAggregate<TSubject, TValue> Min<TValue>(Func<AskedRecord<TFact>, AskedQuantity<TFact, TValue>> field) => Quantity(AggregateFunction.Min, field);

    /// <summary>The earliest day or instant; missing when there are none.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>x =&gt; x.Due</c>.</param>
    public AskedOrder<TSubject, TValue> Min<TValue>(Func<AskedRecord<TFact>, AskedTime<TFact, TValue>> field) => Time(AggregateFunction.Min, field);

    /// <summary>The greatest number or amount; missing when there are none.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>p =&gt; p.Amount</c>.</param>
    public AskedAggregate<TSubject, TValue> Max<TValue>(Func<AskedRecord<TFact>, AskedQuantity<TFact, TValue>> field) => Quantity(AggregateFunction.Max, field);

    /// <summary>The latest day or instant; missing when there are none.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>x =&gt; x.Due</c>.</param>
    public AskedOrder<TSubject, TValue> Max<TValue>(Func<AskedRecord<TFact>, AskedTime<TFact, TValue>> field) => Time(AggregateFunction.Max, field);

    /// <summary>A number or amount of the earliest record.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>p =&gt; p.Amount</c>.</param>
    public AskedAggregate<TSubject, TValue> First<TValue>(Func<AskedRecord<TFact>, AskedQuantity<TFact, TValue>> field) => Quantity(AggregateFunction.First, field);

    /// <summary>A day or instant of the earliest record.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>x =&gt; x.Due</c>.</param>
    public AskedOrder<TSubject, TValue> First<TValue>(Func<AskedRecord<TFact>, AskedTime<TFact, TValue>> field) => Time(AggregateFunction.First, field);

    /// <summary>A text, a code or a yes or no of the earliest record.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>p =&gt; p.Channel</c>.</param>
    public AskedFigure<TSubject, TValue> First<TValue>(Func<AskedRecord<TFact>, AskedField<TFact, TValue>> field) => Edge(AggregateFunction.First, field);

    /// <summary>A number or amount of the latest record.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>p =&gt; p.Amount</c>.</param>
    public AskedAggregate<TSubject, TValue> Last<TValue>(Func<AskedRecord<TFact>, AskedQuantity<TFact, TValue>> field) => Quantity(AggregateFunction.Last, field);

    /// <summary>A day or instant of the latest record.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>x =&gt; x.Due</c>.</param>
    public AskedOrder<TSubject, TValue> Last<TValue>(Func<AskedRecord<TFact>, AskedTime<TFact, TValue>> field) => Time(AggregateFunction.Last, field);

    /// <summary>A text, a code or a yes or no of the latest record.</summary>
    /// <typeparam name="TValue">What it is compared with.</typeparam>
    /// <param name="field">Names the field: <c>x =&gt; x.State</c>.</param>
    public AskedFigure<TSubject, TValue> Last<TValue>(Func<AskedRecord<TFact>, AskedField<TFact, TValue>> field) => Edge(AggregateFunction.Last, field);

    private static TField Named<TField>(Func<AskedRecord<TFact>, TField> field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field(s_record);
    }

    private AskedAggregate<TSubject, TValue> Quantity<TValue>(AggregateFunction function, Func<AskedRecord<TFact>, AskedQuantity<TFact, TValue>> field)
    {
        var asked = Named(field);
        return new(new(function, Facts, asked.Name), asked.Write);
    }

    private AskedOrder<TSubject, TValue> Time<TValue>(AggregateFunction function, Func<AskedRecord<TFact>, AskedTime<TFact, TValue>> field)
    {
        var asked = Named(field);
        var figure = new Aggregate(function, Facts, asked.Name);
        return new((comparison, value) => new AggregateNode(figure, comparison, value), asked.Write);
    }

    private AskedFigure<TSubject, TValue> Edge<TValue>(AggregateFunction function, Func<AskedRecord<TFact>, AskedField<TFact, TValue>> field)
    {
        var asked = Named(field);
        var figure = new Aggregate(function, Facts, asked.Name);
        return new((comparison, value) => new AggregateNode(figure, comparison, value), asked.Write);
    }
}
