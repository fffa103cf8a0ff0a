using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>A collection of the one part of a record that a condition picks: the choices of an attribute.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TPart">The part.</typeparam>
internal sealed class PickedCollectionField<TRecord, TPart> : RuleCollectionField<TRecord>
{
    private readonly RuleReading<TRecord, IEnumerable<TPart>> _parts;
    private readonly RuleTest<TPart> _picked;
    private readonly RuleCollectionField<TPart> _field;

    /// <summary>A collection of a part.</summary>
    /// <param name="parts">The parts of a record.</param>
    /// <param name="picked">Which of them; at most one.</param>
    /// <param name="field">The collection of the part.</param>
    public PickedCollectionField(RuleReading<TRecord, IEnumerable<TPart>> parts, RuleTest<TPart> picked, RuleCollectionField<TPart> field)
        : base(field.Name, field.Type)
    {
        (_parts, _picked, _field) = (parts, picked, field);
        (Codes, Meaning) = (field.Codes, field.Meaning);
    }

    internal override RuleTest<TRecord> Known(RuleContext context) => Where(_field.Known(context));

    // Who lacks the part has none of the values, so "none" is asked as "not any".
    internal override RuleTest<TRecord> Has(Quantifier quantifier, IReadOnlyList<RuleValue> values, RuleContext context) => quantifier is Quantifier.None
        ? NotTest<TRecord>.Of(Where(_field.Has(Quantifier.Any, values, context)))
        : Where(_field.Has(quantifier, values, context));

    internal override IReadOnlyList<RuleValue> Read(TRecord record, RuleContext context)
    {
        foreach (var part in _parts.Function(record))
        {
            if (_picked.Holds(part)) return _field.Read(part, context);
        }

        return [];
    }

    private RuleTest<TRecord> Where(RuleTest<TPart> test) =>
        test is ConstantTest<TPart> { Value: false } ? ConstantTest<TRecord>.False : test.OfParts(_parts, _picked);
}
