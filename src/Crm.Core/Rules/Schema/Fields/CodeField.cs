using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>A code of a program, compared letter by letter.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TValue">What the column holds: a text, or a type with its own text form.</typeparam>
internal sealed class CodeField<TRecord, TValue> : RuleField<TRecord>
{
    private readonly RuleReading<TRecord, TValue> _read;
    private readonly Func<string, TValue> _parse;
    private readonly Func<TValue, string> _write;

    /// <summary>A code.</summary>
    /// <param name="name">As rules write it.</param>
    /// <param name="read">The value; null when it is missing.</param>
    /// <param name="parse">The value of a code; null when no record can have it.</param>
    /// <param name="write">The code of a value.</param>
    public CodeField(string name, RuleReading<TRecord, TValue> read, Func<string, TValue> parse, Func<TValue, string> write)
        : base(name, RuleFieldType.Code) => (_read, _parse, _write) = (read, parse, write);

    // What is read is not always what was written: "vn" is read as VN, and a code is compared letter by letter.
    internal override bool CanBe(string text) => Form is null || (_parse(text) is { } value && _write(value) == text);

    internal override bool IsSearchable => Codes is not null || typeof(TValue) == typeof(string);

    internal override RuleTest<TRecord> Known(RuleValue? against, RuleContext context) => new KnownTest<TRecord, TValue>(_read);

    internal override RuleTest<TRecord> Compare(Comparison comparison, RuleValue value, RuleContext context) => In([value], context);

    internal override RuleTest<TRecord> In(IReadOnlyList<RuleValue> values, RuleContext context) => Among(values.Select(v => ((RuleValue.OfText)v).Value));

    internal override RuleTest<TRecord> Text(TextMatch match, string text, bool exact)
    {
        if (Codes is { } codes) return Among(codes.Where(c => InsideTest.Holds(c, match, text)));
        if (_read is not RuleReading<TRecord, string?> read) throw new RuleException(RuleErrors.WrongOperator, default);
        return text.Contains('\0', StringComparison.Ordinal) ? ConstantTest<TRecord>.False : FieldTest.Of(read, new InsideTest(match, text));
    }

    internal override RuleValue? Read(TRecord record, RuleValue? against, RuleContext context) => _read.Function(record) is { } value ? RuleValue.OfText.Stored(_write(value)) : null;

    private RuleTest<TRecord> Among(IEnumerable<string> codes)
    {
        // What is read is not always what was written: "vn" is read as VN, and a code is compared letter by letter.
        TValue[] values = [.. codes.Select(c => (Code: c, Value: _parse(c))).Where(c => c.Value is not null && _write(c.Value) == c.Code).Select(c => c.Value).Distinct()];
        return (values.Length, _read) switch
        {
            (0, _) => ConstantTest<TRecord>.False,
            (1, RuleReading<TRecord, string?> text) => FieldTest.Of(text, new EqualTextTest((string)(object)values[0]!)),
            (_, RuleReading<TRecord, string?> text) => FieldTest.Of(text, new AmongTextsTest((string[])(object)values)),
            (1, _) => FieldTest.Of(_read, new EqualTest<TValue>(values[0])),
            _ => FieldTest.Of(_read, new AmongTest<TValue>(values)),
        };
    }
}
