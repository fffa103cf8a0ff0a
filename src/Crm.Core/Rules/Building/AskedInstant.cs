using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>What an instant is compared with: an instant, the beginning of a day, or a point in time that depends on when is asked.</summary>
/// <remarks><c>default</c> is the instant of the question.</remarks>
public readonly record struct AskedInstant
{
    private readonly RuleValue? _value;

    private AskedInstant(RuleValue value) => _value = value;

    internal RuleValue Value => _value ?? Lowered.ValueOf(When.Now);

    /// <summary>An instant.</summary>
    /// <param name="instant">The instant.</param>
    public static implicit operator AskedInstant(DateTimeOffset instant) => new(new RuleValue.OfInstant(instant));

    /// <summary>The beginning of a day in the zone of the question.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator AskedInstant(DateOnly day) => new(new RuleValue.OfDate(day));

    /// <summary>A point in time: <c>90.Days.Ago</c>.</summary>
    /// <param name="moment">The point in time.</param>
    public static implicit operator AskedInstant(Moment moment) => new(Lowered.ValueOf(moment));
}
