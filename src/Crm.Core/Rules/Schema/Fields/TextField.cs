using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>What people write: compared by its folded key, without case and accents. An empty text is missing.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="name">As rules write it.</param>
/// <param name="written">The text as it was written; null or empty when it is missing.</param>
/// <param name="key">The text folded by <see cref="Fold.Key"/>, as it is stored.</param>
internal sealed class TextField<TRecord>(string name, RuleReading<TRecord, string?> written, RuleReading<TRecord, string?> key) : RuleField<TRecord>(name, RuleFieldType.Text)
{
    internal override RuleTest<TRecord> Known(RuleValue? against, RuleContext context) =>
        AllTest<TRecord>.Of(new KnownTest<TRecord, string?>(written), NotTest<TRecord>.Of(FieldTest.Of(written, new EqualTextTest(string.Empty))));

    internal override RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context) => In([value], context);

    internal override RuleTest<TRecord> In(IReadOnlyList<RuleValue> values, RuleContext context)
    {
        string[] keys = [.. values.Select(v => Fold.Key(((RuleValue.OfText)v).Value)).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)];
        return keys.Length switch
        {
            0 => ConstantTest<TRecord>.False,
            1 => FieldTest.Of(key, new EqualTextTest(keys[0])),
            _ => FieldTest.Of(key, new AmongTextsTest(keys)),
        };
    }

    internal override RuleTest<TRecord> Text(TextMatch match, string text, bool exact)
    {
        // A text of which nothing is left when it is folded, or that no store can hold, is nowhere inside.
        var part = exact ? text : Fold.Key(text);
        if (part.Length == 0 || part.Contains('\0', StringComparison.Ordinal)) return ConstantTest<TRecord>.False;
        return FieldTest.Of(exact ? written : key, new InsideTest(match, part));
    }

    internal override RuleValue? Read(TRecord record, RuleValue? against, RuleContext context) => written.Function(record) is { Length: > 0 } text ? RuleValue.OfText.Stored(text) : null;

    internal override string? Key(TRecord record, RuleContext context) => key.Function(record) is { Length: > 0 } text ? text : null;
}
