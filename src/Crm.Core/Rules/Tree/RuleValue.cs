using Crm.Core.Rules.Text;
using Crm.Core.Values;

namespace Crm.Core.Rules.Tree;

/// <summary>A value in a rule.</summary>
public abstract record RuleValue
{
    private protected RuleValue()
    {
    }

    /// <summary>The value as rules write it: <c>100000 VND</c>, <c>"Hà Nội"</c>.</summary>
    public string ToText() => RulePrinter.Value(this, RuleWording.Canonical);

    /// <summary>A text or a code.</summary>
    public sealed record OfText : RuleValue
    {
        /// <summary>A text or a code of a rule.</summary>
        /// <param name="value">As written.</param>
        /// <exception cref="RuleException"><c>crm.rule.too-long</c>, <c>crm.rule.invalid-text</c>.</exception>
        public OfText(string value)
            : this(value, isStored: false)
        {
        }

        private OfText(string value, bool isStored) => Value = isStored ? value : RuleNames.Text(value);

        /// <summary>As written.</summary>
        public string Value { get; }

        /// <summary>What a record holds, which may be longer than a rule can say.</summary>
        internal static OfText Stored(string value) => new(value, isStored: true);
    }

    /// <summary>A number.</summary>
    public sealed record OfNumber : RuleValue
    {
        /// <summary>A number of a rule.</summary>
        /// <param name="value">At most 28 digits, 12 of them behind the point.</param>
        /// <exception cref="RuleException"><c>crm.rule.invalid-number</c>.</exception>
        public OfNumber(decimal value)
            : this(value, isStored: false)
        {
        }

        private OfNumber(decimal value, bool isStored) => Value = isStored ? value : RuleNumber.Checked(value);

        /// <summary>Without trailing zeros.</summary>
        public decimal Value { get; }

        /// <summary>What a record holds or some add up to.</summary>
        internal static OfNumber Stored(decimal value) => new(value, isStored: true);
    }

    /// <summary>An amount of money.</summary>
    public sealed record OfMoney : RuleValue
    {
        /// <summary>An amount of a rule.</summary>
        /// <param name="value">In major units.</param>
        /// <param name="currency">Its currency.</param>
        /// <exception cref="RuleException"><c>crm.rule.invalid-number</c>, <c>crm.rule.wrong-type</c>: no currency.</exception>
        public OfMoney(decimal value, Currency currency)
            : this(RuleNumber.Checked(value), currency, isStored: false)
        {
            if (currency == default) throw new RuleException(RuleErrors.WrongType, default, "a currency");
        }

        private OfMoney(decimal value, Currency currency, bool isStored) => (Value, Currency) = (isStored ? value : RuleNumber.Normal(value), currency);

        /// <summary>In major units, without trailing zeros.</summary>
        public decimal Value { get; }

        /// <summary>Its currency.</summary>
        public Currency Currency { get; }

        /// <summary>What a record holds or some add up to.</summary>
        internal static OfMoney Stored(decimal value, Currency currency) => new(value, currency, isStored: true);
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
