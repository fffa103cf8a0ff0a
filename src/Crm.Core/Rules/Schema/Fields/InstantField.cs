using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>An instant.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="name">As rules write it.</param>
/// <param name="read">The instant in UTC; null when it is missing.</param>
internal sealed class InstantField<TRecord>(string name, RuleReading<TRecord, DateTimeOffset?> read) : RuleField<TRecord>(name, RuleFieldType.Instant)
{
    internal override RuleTest<TRecord> Known(RuleValue? against, RuleContext context) => new KnownTest<TRecord, DateTimeOffset?>(read);

    internal override RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context) =>
        FieldTest.Of(read, new OrderTest<DateTimeOffset>(comparison, RulePoints.Instant(value, context.Clock)));

    internal override RuleTest<TRecord> In(IReadOnlyList<RuleValue> values, RuleContext context) =>
        FieldTest.Of(read, new AmongTest<DateTimeOffset?>(values.Select(v => (DateTimeOffset?)RulePoints.Instant(v, context.Clock))));

    internal override RuleValue? Read(TRecord record, RuleValue? against, RuleContext context) => read.Function(record) is { } instant ? new RuleValue.OfInstant(instant) : null;
}
