using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>A field of each part of a record: the keys of its products, the languages of a person.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TPart">The part.</typeparam>
internal sealed class PartsField<TRecord, TPart> : RuleCollectionField<TRecord>
{
    private readonly RuleReading<TRecord, IEnumerable<TPart>> _parts;
    private readonly RuleTest<TPart> _picked;
    private readonly RuleField<TPart> _field;

    /// <summary>A field of each part.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="parts">The parts of a record.</param>
    /// <param name="picked">Which of them.</param>
    /// <param name="field">The field of a part.</param>
    public PartsField(string name, RuleReading<TRecord, IEnumerable<TPart>> parts, RuleTest<TPart> picked, RuleField<TPart> field)
        : base(name, field.Type)
    {
        (_parts, _picked, _field) = (parts, picked, field);
        Codes = field.Codes;
    }

    internal override RuleTest<TRecord> Known(RuleContext context) => Any(_field.Known(null, context));

    internal override RuleTest<TRecord> Has(Quantifier quantifier, IReadOnlyList<RuleValue> values, RuleContext context) => quantifier switch
    {
        Quantifier.Any => Any(_field.In(values, context)),
        Quantifier.All => AllTest<TRecord>.Of([.. values.Select(v => Any(_field.Compare(Comparison.Equal, v, context)))]),
        _ => NotTest<TRecord>.Of(Any(_field.In(values, context))),
    };

    internal override IReadOnlyList<RuleValue> Read(TRecord record, RuleContext context)
    {
        var values = new List<RuleValue>();
        foreach (var part in _parts.Function(record))
        {
            if (_picked.Holds(part) && _field.Read(part, null, context) is { } value) values.Add(value);
        }

        return values;
    }

    private RuleTest<TRecord> Any(RuleTest<TPart> test) => test is ConstantTest<TPart> { Value: false } ? ConstantTest<TRecord>.False : test.OfParts(_parts, _picked);
}
