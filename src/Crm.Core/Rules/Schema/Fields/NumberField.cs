using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>A number, kept as a whole one.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="name">As rules write it.</param>
/// <param name="read">The whole number; null when it is missing.</param>
/// <param name="decimals">How many decimals it stands for.</param>
internal sealed class NumberField<TRecord>(string name, RuleReading<TRecord, long?> read, int decimals) : RuleField<TRecord>(name, RuleFieldType.Number)
{
    internal override RuleTest<TRecord> Known(RuleValue? against, RuleContext context) => new KnownTest<TRecord, long?>(read);

    internal override RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context) =>
        WholeNumbers.Compare(read, comparison, ((RuleValue.OfNumber)value).Value, decimals);

    internal override RuleTest<TRecord> In(IReadOnlyList<RuleValue> values, RuleContext context) =>
        WholeNumbers.In(read, values.Select(v => ((RuleValue.OfNumber)v).Value), decimals);

    internal override RuleFigure<TRecord> Figure(RuleValue? against, RuleContext context) => new(read, Known(against, context), decimals);

    internal override RuleValue? Read(TRecord record, RuleValue? against, RuleContext context) =>
        read.Function(record) is { } whole ? RuleValue.OfNumber.Stored(whole / ScaledComparison.Power(decimals)) : null;
}
