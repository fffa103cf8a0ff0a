using Crm.Core.Rules.Evaluation;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema.Fields;

/// <summary>Compares columns of whole numbers with decimals.</summary>
internal static class WholeNumbers
{
    /// <summary>A comparison.</summary>
    public static RuleTest<TRecord> Compare<TRecord>(RuleReading<TRecord, long?> read, Comparison comparison, decimal value, int decimals) =>
        ScaledComparison.Of(comparison, value, decimals) switch
        {
            (_, _, true) => new KnownTest<TRecord, long?>(read),
            (_, _, false) => ConstantTest<TRecord>.False,
            var (how, whole, _) => FieldTest.Of(read, new OrderTest<long>(how, whole)),
        };

    /// <summary>One of some values.</summary>
    public static RuleTest<TRecord> In<TRecord>(RuleReading<TRecord, long?> read, IEnumerable<decimal> values, int decimals)
    {
        long?[] whole = [.. values.Select(v => ScaledComparison.Exact(v, decimals)).Where(w => w is not null).Distinct()];
        return whole.Length switch
        {
            0 => ConstantTest<TRecord>.False,
            1 => FieldTest.Of(read, new EqualTest<long?>(whole[0])),
            _ => FieldTest.Of(read, new AmongTest<long?>(whole)),
        };
    }
}
