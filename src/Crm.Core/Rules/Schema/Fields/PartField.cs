using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>A field of the parts of a record that a condition picks: the value of an attribute, the city of an address. Holds when it holds for any of them.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TPart">The part.</typeparam>
internal sealed class PartField<TRecord, TPart> : RuleField<TRecord>
{
    private readonly RuleReading<TRecord, IEnumerable<TPart>> _parts;
    private readonly RuleTest<TPart> _picked;
    private readonly RuleField<TPart> _field;

    /// <summary>A field of a part.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="parts">The parts of a record.</param>
    /// <param name="picked">Which of them.</param>
    /// <param name="field">The field of the part.</param>
    public PartField(string name, RuleReading<TRecord, IEnumerable<TPart>> parts, RuleTest<TPart> picked, RuleField<TPart> field)
        : base(name, field.Type)
    {
        (_parts, _picked, _field) = (parts, picked, field);
        (Codes, Form) = (field.Codes, field.Form);
    }

    internal override bool IsAggregated => false;

    internal override bool IsMoving => _field.IsMoving;

    internal override bool CanBe(string text) => _field.CanBe(text);

    internal override bool IsSearchable => _field.IsSearchable;

    internal override RuleTest<TRecord> Known(RuleValue? against, RuleContext context) => Where(_field.Known(against, context));

    internal override RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context) => Where(_field.Compare(comparison, value, context));

    internal override RuleTest<TRecord> In(IReadOnlyList<RuleValue> values, RuleContext context) => Where(_field.In(values, context));

    internal override RuleTest<TRecord> Text(TextMatch match, string text, bool exact) => Where(_field.Text(match, text, exact));

    internal override RuleValue? Read(TRecord record, RuleValue? against, RuleContext context) => ReadAll(record, against, context) is [var first, ..] ? first : null;

    internal override IReadOnlyList<RuleValue> ReadAll(TRecord record, RuleValue? against, RuleContext context) => Each(record, part => _field.ReadAll(part, against, context));

    internal override IReadOnlyList<string> Keys(TRecord record, RuleContext context) => Each(record, part => _field.Keys(part, context));

    internal override string? Key(TRecord record, RuleContext context) => Keys(record, context) is [var first, ..] ? first : null;

    internal override IEnumerable<DateTimeOffset> Changes(TRecord record, IReadOnlyList<RuleValue> values, RuleContext context) =>
        _parts.Function(record).Where(_picked.Holds).SelectMany(p => _field.Changes(p, values, context));

    private List<TValue> Each<TValue>(TRecord record, Func<TPart, IReadOnlyList<TValue>> read)
    {
        var all = new List<TValue>();
        foreach (var part in _parts.Function(record))
        {
            if (_picked.Holds(part)) all.AddRange(read(part));
        }

        return all;
    }

    private RuleTest<TRecord> Where(RuleTest<TPart> test) =>
        test is ConstantTest<TPart> { Value: false } ? ConstantTest<TRecord>.False : test.OfParts(_parts, _picked);
}
