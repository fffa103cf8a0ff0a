using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>A field of the record of a subject, as a field of the subject.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
internal sealed class RecordField<TSubject> : RuleField<RuleSubject<TSubject>>
{
    private readonly RuleField<TSubject> _field;

    /// <summary>A field of the record.</summary>
    /// <param name="field">The field.</param>
    public RecordField(RuleField<TSubject> field)
        : base(field.Name, field.Type)
    {
        _field = field;
        (Codes, Form, Meaning) = (field.Codes, field.Form, field.Meaning);
    }

    internal override bool IsMoving => _field.IsMoving;

    internal override bool CanBe(string text) => _field.CanBe(text);

    internal override bool IsSearchable => _field.IsSearchable;

    internal override RuleTest<RuleSubject<TSubject>> Known(RuleValue? against, RuleContext context) => OfRecordTest<TSubject>.Of(_field.Known(against, context));

    internal override RuleTest<RuleSubject<TSubject>> Compare(Comparison comparison, RuleValue value, RuleContext context) =>
        OfRecordTest<TSubject>.Of(_field.Compare(comparison, value, context));

    internal override RuleTest<RuleSubject<TSubject>> In(IReadOnlyList<RuleValue> values, RuleContext context) => OfRecordTest<TSubject>.Of(_field.In(values, context));

    internal override RuleTest<RuleSubject<TSubject>> Text(TextMatch match, string text, bool exact) => OfRecordTest<TSubject>.Of(_field.Text(match, text, exact));

    internal override RuleValue? Read(RuleSubject<TSubject> record, RuleValue? against, RuleContext context) => _field.Read(record.Record, against, context);

    internal override IReadOnlyList<RuleValue> ReadAll(RuleSubject<TSubject> record, RuleValue? against, RuleContext context) => _field.ReadAll(record.Record, against, context);

    internal override IReadOnlyList<string> Keys(RuleSubject<TSubject> record, RuleContext context) => _field.Keys(record.Record, context);

    internal override string? Key(RuleSubject<TSubject> record, RuleContext context) => _field.Key(record.Record, context);

    internal override IEnumerable<DateTimeOffset> Changes(RuleSubject<TSubject> record, IReadOnlyList<RuleValue> values, RuleContext context) => _field.Changes(record.Record, values, context);
}
