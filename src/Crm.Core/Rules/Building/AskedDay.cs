using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>What a day is compared with: a day, or one that depends on when is asked.</summary>
/// <remarks><c>default</c> is the day of the question.</remarks>
public readonly record struct AskedDay
{
    private readonly RuleValue? _value;

    private AskedDay(RuleValue value) => _value = value;

    internal RuleValue Value => _value ?? Lowered.ValueOf(When.Now);

    /// <summary>A day of the calendar.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator AskedDay(DateOnly day) => new(new RuleValue.OfDate(day));

    /// <summary>The day a point in time falls on: <c>90.Days.Ago</c>.</summary>
    /// <param name="moment">The point in time.</param>
    public static implicit operator AskedDay(Moment moment) => new(Lowered.ValueOf(moment));
}
