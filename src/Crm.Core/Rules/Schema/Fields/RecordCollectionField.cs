using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>A collection of the record of a subject, as one of the subject.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
internal sealed class RecordCollectionField<TSubject> : RuleCollectionField<RuleSubject<TSubject>>
{
    private readonly RuleCollectionField<TSubject> _field;

    /// <summary>A collection of the record.</summary>
    /// <param name="field">The field.</param>
    public RecordCollectionField(RuleCollectionField<TSubject> field)
        : base(field.Name, field.Type)
    {
        _field = field;
        (Codes, Meaning) = (field.Codes, field.Meaning);
    }

    internal override RuleTest<RuleSubject<TSubject>> Known(RuleContext context) => OfRecordTest<TSubject>.Of(_field.Known(context));

    internal override RuleTest<RuleSubject<TSubject>> Has(Quantifier quantifier, IReadOnlyList<RuleValue> values, RuleContext context) =>
        OfRecordTest<TSubject>.Of(_field.Has(quantifier, values, context));

    internal override IReadOnlyList<RuleValue> Read(RuleSubject<TSubject> record, RuleContext context) => _field.Read(record.Record, context);
}
