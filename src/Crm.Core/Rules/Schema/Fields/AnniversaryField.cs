using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>The next time a day of the year comes, the day of the question included: asked by comparing months and days, so that a database counts no years.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="name">As rules write it.</param>
/// <param name="read">The day as <c>month × 100 + day</c>; null when it is missing.</param>
internal sealed class AnniversaryField<TRecord>(string name, RuleReading<TRecord, long?> read) : RuleField<TRecord>(name, RuleFieldType.Date)
{
    internal override bool IsMoving => true;

    internal override bool IsAggregated => false;

    // In the last year of the calendar those that are over do not come again.
    internal override RuleTest<TRecord> Known(RuleValue? against, RuleContext context) =>
        context.Clock.Today.Year == DateOnly.MaxValue.Year ? Rest(context.Clock.Today) : new KnownTest<TRecord, long?>(read);

    internal override RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context)
    {
        var day = RulePoints.Day(value, context.Clock);
        return comparison switch
        {
            Comparison.GreaterOrEqual => From(day),
            Comparison.Greater => After(),
            Comparison.Less => AllTest<TRecord>.Of(Known(value, context), NotTest<TRecord>.Of(From(day))),
            Comparison.LessOrEqual => AllTest<TRecord>.Of(Known(value, context), NotTest<TRecord>.Of(After())),
            _ => AllTest<TRecord>.Of(From(day), NotTest<TRecord>.Of(After())),
        };

        RuleTest<TRecord> After() => day == DateOnly.MaxValue ? ConstantTest<TRecord>.False : From(day.AddDays(1));

        // What is over this year comes next year, before anything that is still ahead this year comes again.
        RuleTest<TRecord> From(DateOnly day)
        {
            var today = context.Clock.Today;
            if (day <= today) return Known(null, context);
            if (day.Year == today.Year) return day.Year == DateOnly.MaxValue.Year ? Rest(day) : AnyTest<TRecord>.Of(Rest(day), Over(today));
            return day.Year == today.Year + 1 ? AllTest<TRecord>.Of(Rest(day), Over(today)) : ConstantTest<TRecord>.False;
        }
    }

    internal override RuleValue? Read(TRecord record, RuleValue? against, RuleContext context) =>
        read.Function(record) is { } stored && Anniversary.Of(stored).From(context.Clock.Today) is { } day ? new RuleValue.OfDate(day) : null;

    // The day after each it is the next one that is compared; beyond that only moving points in time change anything.
    internal override IEnumerable<DateTimeOffset> Changes(TRecord record, IReadOnlyList<RuleValue> values, RuleContext context)
    {
        if (read.Function(record) is not { } stored) return [];
        var (anniversary, clock) = (Anniversary.Of(stored), context.Clock);
        var ahead = anniversary.Years(clock.Today.Year - 1, 5).ToList();
        var passed = ahead.Concat(values.OfType<RuleValue.OfDate>().Select(d => d.Value.Year).Distinct().SelectMany(y => anniversary.Years(y - 2, 3)))
            .Where(d => d < DateOnly.MaxValue).SelectMany(d => Passing.Of(d.AddDays(1), clock));
        return passed.Concat(values.OfType<RuleValue.OfMoment>().SelectMany(m => ahead.SelectMany(d => Passing.Of(m.Value, new RuleValue.OfDate(d), clock))));
    }

    // On a day or later in its year, and before it.
    private RuleTest<TRecord> Rest(DateOnly day) => FieldTest.Of(read, new OrderTest<long>(Comparison.GreaterOrEqual, Anniversary.Position(day)));

    private RuleTest<TRecord> Over(DateOnly day) => FieldTest.Of(read, new OrderTest<long>(Comparison.Less, Anniversary.Position(day)));
}
