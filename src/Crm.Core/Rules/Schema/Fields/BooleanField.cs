using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>Yes or no.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="name">As rules write it.</param>
/// <param name="read">The value; null when it is missing.</param>
internal sealed class BooleanField<TRecord>(string name, RuleReading<TRecord, bool?> read) : RuleField<TRecord>(name, RuleFieldType.Boolean)
{
    internal override RuleTest<TRecord> Known(RuleValue? against, RuleContext context) => new KnownTest<TRecord, bool?>(read);

    internal override RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context) =>
        FieldTest.Of(read, new EqualTest<bool?>(((RuleValue.OfBoolean)value).Value));

    internal override RuleValue? Read(TRecord record, RuleValue? against, RuleContext context) => read.Function(record) is { } value ? new RuleValue.OfBoolean(value) : null;
}
