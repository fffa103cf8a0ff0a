using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>Full years since a day, as of the day of the question: asked by comparing the day, so that a database counts no years.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="name">As rules write it.</param>
/// <param name="since">The day; null when it is missing.</param>
internal sealed class AgeField<TRecord>(string name, RuleReading<TRecord, DateOnly?> since) : RuleField<TRecord>(name, RuleFieldType.Number)
{
    internal override bool IsMoving => true;

    internal override bool IsAggregated => false;

    internal override RuleTest<TRecord> Known(RuleValue? against, RuleContext context) => new KnownTest<TRecord, DateOnly?>(since);

    internal override RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context)
    {
        var (how, years, always) = ScaledComparison.Of(comparison, ((RuleValue.OfNumber)value).Value, 0);
        if (always is { } constant) return constant ? Known(value, context) : ConstantTest<TRecord>.False;
        var today = context.Clock.Today;
        return how switch
        {
            Comparison.GreaterOrEqual => AtLeast(years, today),
            Comparison.Greater => years == long.MaxValue ? ConstantTest<TRecord>.False : AtLeast(years + 1, today),
            Comparison.Less => ButNot(AtLeast(years, today)),
            Comparison.LessOrEqual => years == long.MaxValue ? Known(value, context) : ButNot(AtLeast(years + 1, today)),
            _ => AllTest<TRecord>.Of(AtLeast(years, today), NotTest<TRecord>.Of(years == long.MaxValue ? ConstantTest<TRecord>.False : AtLeast(years + 1, today))),
        };

        RuleTest<TRecord> ButNot(RuleTest<TRecord> older) => AllTest<TRecord>.Of(Known(value, context), NotTest<TRecord>.Of(older));
    }

    internal override RuleValue? Read(TRecord record, RuleValue? against, RuleContext context)
    {
        if (since.Function(record) is not { } day) return null;
        var today = context.Clock.Today;
        var years = today.Year - day.Year;
        return RuleValue.OfNumber.Stored(new Anniversary(day.Month, day.Day).In(today.Year) > today ? years - 1 : years);
    }

    // An age is reached on a birthday and passed on the next.
    internal override IEnumerable<DateTimeOffset> Changes(TRecord record, IReadOnlyList<RuleValue> values, RuleContext context)
    {
        if (since.Function(record) is not { } day) return [];
        var birthday = new Anniversary(day.Month, day.Day);
        return values.Select(RuleComparison.Amount).Where(years => years is >= 0 and <= 9_000)
            .SelectMany(years => birthday.Years(day.Year + (int)years, 3)).SelectMany(d => Passing.Of(d, context.Clock));
    }

    // Never a day before the calendar, always a day after it: nobody is ten thousand years old.
    private RuleTest<TRecord> AtLeast(long years, DateOnly today)
    {
        if (years >= today.Year) return ConstantTest<TRecord>.False;
        if (today.Year - years > DateOnly.MaxValue.Year) return new KnownTest<TRecord, DateOnly?>(since);
        return FieldTest.Of(since, new OrderTest<DateOnly>(Comparison.LessOrEqual, today.AddYears((int)-years)));
    }
}
