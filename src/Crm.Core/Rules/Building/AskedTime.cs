using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>A day or an instant.</summary>
/// <typeparam name="TRecord">The record it is of.</typeparam>
/// <typeparam name="TValue"><see cref="AskedDay"/>, or <see cref="AskedInstant"/>.</typeparam>
public sealed class AskedTime<TRecord, TValue> : AskedOrderedField<TRecord, TValue>
{
    internal AskedTime(string name, Func<TValue, RuleValue> write)
        : base(name, write)
    {
    }

    /// <summary>In a window: the first instant is inside, the last is not.</summary>
    /// <param name="window">The window.</param>
    public Condition<TRecord> In(Window window) => new(Lowered.During(Name, window));

    /// <summary>So long up to the instant of the question.</summary>
    /// <param name="period">How long: <c>30.Days</c>.</param>
    public Condition<TRecord> InLast(Period period) => In(Window.Last(period));

    /// <summary>So long from the instant of the question on.</summary>
    /// <param name="period">How long: <c>30.Days</c>.</param>
    public Condition<TRecord> InNext(Period period) => In(Window.Next(period));

    /// <summary>In the stretch of the calendar after.</summary>
    /// <param name="unit">Which.</param>
    public Condition<TRecord> InNext(CalendarUnit unit) => In(Window.Of(unit, 1));

    /// <summary>In the stretch of the calendar the question is asked in.</summary>
    /// <param name="unit">Which.</param>
    public Condition<TRecord> InThis(CalendarUnit unit) => In(Window.Of(unit));

    /// <summary>In the stretch of the calendar before.</summary>
    /// <param name="unit">Which.</param>
    public Condition<TRecord> InPrevious(CalendarUnit unit) => In(Window.Of(unit, -1));
}
