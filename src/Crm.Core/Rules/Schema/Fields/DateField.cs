using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>A day of the calendar.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="name">As rules write it.</param>
/// <param name="read">The day; null when it is missing.</param>
internal sealed class DateField<TRecord>(string name, RuleReading<TRecord, DateOnly?> read) : RuleField<TRecord>(name, RuleFieldType.Date)
{
    internal override RuleTest<TRecord> Known(RuleValue? against, RuleContext context) => new KnownTest<TRecord, DateOnly?>(read);

    internal override RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context) =>
        FieldTest.Of(read, new OrderTest<DateOnly>(comparison, RulePoints.Day(value, context.Clock)));

    internal override RuleTest<TRecord> In(IReadOnlyList<RuleValue> values, RuleContext context) =>
        FieldTest.Of(read, new AmongTest<DateOnly?>(values.Select(v => (DateOnly?)RulePoints.Day(v, context.Clock))));

    internal override RuleValue? Read(TRecord record, RuleValue? against, RuleContext context) => read.Function(record) is { } day ? new RuleValue.OfDate(day) : null;
}
