using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>Codes kept in one text between separators: <c>|golf|wine|</c>. They have none of the separator in them.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="name">As rules write it.</param>
/// <param name="read">The text; null when there are none.</param>
/// <param name="separator">What stands before, between and behind them.</param>
internal sealed class JoinedCodesField<TRecord>(string name, RuleReading<TRecord, string?> read, char separator) : RuleCollectionField<TRecord>(name, RuleFieldType.Code)
{
    internal override RuleTest<TRecord> Known(RuleContext context) => new KnownTest<TRecord, string?>(read);

    internal override RuleTest<TRecord> Has(Quantifier quantifier, IReadOnlyList<RuleValue> values, RuleContext context)
    {
        RuleTest<TRecord>[] each = [.. values.Select(v => Holds(((RuleValue.OfText)v).Value))];
        return quantifier switch
        {
            Quantifier.Any => AnyTest<TRecord>.Of(each),
            Quantifier.All => AllTest<TRecord>.Of(each),
            _ => NotTest<TRecord>.Of(AnyTest<TRecord>.Of(each)),
        };
    }

    internal override IReadOnlyList<RuleValue> Read(TRecord record, RuleContext context) =>
        [.. (read.Function(record) ?? string.Empty).Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(c => RuleValue.OfText.Stored(c))];

    private RuleTest<TRecord> Holds(string code) => code.Length == 0 || code.Contains(separator, StringComparison.Ordinal) || code.Contains('\0', StringComparison.Ordinal)
        ? ConstantTest<TRecord>.False
        : FieldTest.Of(read, new InsideTest(TextMatch.Contains, separator + code + separator));
}
