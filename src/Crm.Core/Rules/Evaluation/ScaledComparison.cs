using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Turns a comparison with any decimal into one with the whole number a column holds: 2.5 lies between two of them.</summary>
internal static class ScaledComparison
{
    // More than any column holds, and exact as a decimal.
    private const decimal Most = long.MaxValue;

    /// <summary>The comparison with a whole number; true or false where it does not depend on the field.</summary>
    /// <param name="comparison">How.</param>
    /// <param name="value">With what.</param>
    /// <param name="decimals">How many decimals the whole number stands for.</param>
    public static (Comparison Comparison, long Whole, bool? Always) Of(Comparison comparison, decimal value, int decimals)
    {
        var power = Power(decimals);
        if (Math.Abs(value) > Most / power)
        {
            var isLess = value > 0;
            return (comparison, 0, comparison switch { Comparison.Less or Comparison.LessOrEqual => isLess, Comparison.Greater or Comparison.GreaterOrEqual => !isLess, _ => false });
        }

        // Cut before it is multiplied: 28 digits have no room for more.
        var whole = decimal.Truncate(value);
        var scaled = (whole * power) + ((value - whole) * power);
        var floor = decimal.Floor(scaled);
        if (floor == scaled) return (comparison, (long)floor, null);
        return comparison switch
        {
            Comparison.Less or Comparison.LessOrEqual => (Comparison.LessOrEqual, (long)floor, null),
            Comparison.Greater or Comparison.GreaterOrEqual => (Comparison.GreaterOrEqual, (long)floor + 1, null),
            _ => (comparison, 0, false),
        };
    }

    /// <summary>The value as a whole number; null when it has more decimals, or more digits than there is room for.</summary>
    public static long? Exact(decimal value, int decimals) => Of(Comparison.Equal, value, decimals) is { Always: null, Whole: var whole } ? whole : null;

    /// <summary>Ten to a power.</summary>
    public static decimal Power(int decimals)
    {
        var power = 1m;
        for (var i = 0; i < decimals; i++) power *= 10;
        return power;
    }
}
