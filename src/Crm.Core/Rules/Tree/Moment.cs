namespace Crm.Core.Rules.Tree;

/// <summary>A point in time that a rule names: as it stands, before or after the instant of the question, or a boundary of the calendar.</summary>
public abstract record Moment
{
    private protected Moment()
    {
    }

    /// <summary>An instant, or the beginning of a day.</summary>
    /// <param name="At">A value of kind date or instant.</param>
    /// <exception cref="RuleException"><c>crm.rule.wrong-type</c>.</exception>
    public sealed record Fixed(RuleValue At) : Moment
    {
        /// <summary>A value of kind date or instant.</summary>
        public RuleValue At { get; } = At is RuleValue.OfDate or RuleValue.OfInstant ? At : throw new RuleException(RuleErrors.WrongType, default, "a day or an instant");
    }

    /// <summary>The instant of the question.</summary>
    public sealed record Now : Moment;

    /// <summary>So long before the instant of the question, or after it.</summary>
    /// <param name="By">How long.</param>
    /// <param name="Ahead">True for after.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-period</c>.</exception>
    public sealed record Shifted(Period By, bool Ahead) : Moment
    {
        /// <summary>How long.</summary>
        public Period By { get; } = By != default ? By : throw new RuleException(RuleErrors.InvalidPeriod, default);
    }

    /// <summary>The beginning of a stretch of the calendar.</summary>
    /// <param name="Unit">Which stretch.</param>
    /// <param name="Offset">0 for the one the instant of the question is in, -1 for the one before, 1 for the next.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-period</c>.</exception>
    public sealed record StartOf(CalendarUnit Unit, int Offset) : Moment
    {
        /// <summary>0 for the one the instant of the question is in, -1 for the one before, 1 for the next.</summary>
        public int Offset { get; } = Offset is >= -MostOffset and <= MostOffset ? Offset : throw new RuleException(RuleErrors.InvalidPeriod, default);

        /// <summary>The furthest <see cref="Offset"/> to either side: 200 years of days are more than that, of months fewer.</summary>
        public const int MostOffset = 10_000;
    }
}
