using Crm.Core.Values;

namespace Crm.Core.Rules.Tree;

/// <summary>A value in a rule.</summary>
public abstract record RuleValue
{
    private protected RuleValue()
    {
    }

    /// <summary>A text or a code.</summary>
    /// <param name="Value">As written.</param>
    public sealed record OfText(string Value) : RuleValue
    {
        /// <summary>As written.</summary>
        public string Value { get; } = RuleNames.Text(Value);
    }

    /// <summary>A number.</summary>
    /// <param name="Value">Without trailing zeros.</param>
    public sealed record OfNumber(decimal Value) : RuleValue
    {
        /// <summary>Without trailing zeros.</summary>
        public decimal Value { get; } = RuleNumber.Checked(Value);
    }

    /// <summary>An amount of money.</summary>
    /// <param name="Value">Without trailing zeros.</param>
    /// <param name="Currency">Its currency.</param>
    public sealed record OfMoney(decimal Value, Currency Currency) : RuleValue
    {
        /// <summary>Without trailing zeros.</summary>
        public decimal Value { get; } = RuleNumber.Checked(Value);

        /// <summary>Its currency.</summary>
        public Currency Currency { get; } = Currency != default ? Currency : throw new RuleException(RuleErrors.WrongType, default, "a currency");
    }

    /// <summary>Yes or no.</summary>
    /// <param name="Value">True for yes.</param>
    public sealed record OfBoolean(bool Value) : RuleValue;

    /// <summary>A day of the calendar.</summary>
    /// <param name="Value">The day.</param>
    public sealed record OfDate(DateOnly Value) : RuleValue;

    /// <summary>An instant.</summary>
    /// <param name="Value">In UTC, to the microsecond.</param>
    public sealed record OfInstant(DateTimeOffset Value) : RuleValue
    {
        /// <summary>In UTC, to the microsecond.</summary>
        public DateTimeOffset Value { get; } = Instant.Utc(Value);
    }

    /// <summary>A point in time that depends on when is asked.</summary>
    /// <param name="Value">Never <see cref="Moment.Fixed"/>.</param>
    /// <exception cref="RuleException"><c>crm.rule.wrong-type</c>.</exception>
    public sealed record OfMoment(Moment Value) : RuleValue
    {
        /// <summary>A point in time that depends on when is asked.</summary>
        public Moment Value { get; } = Value is Moment.Fixed ? throw new RuleException(RuleErrors.WrongType, default, "now, ago, ahead or start of") : Value;
    }
}
