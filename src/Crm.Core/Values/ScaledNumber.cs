using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Turns decimals into the whole numbers they are stored as, refusing what would be lost.</summary>
internal static class ScaledNumber
{
    /// <summary>The most any scaled number may be from zero: sums of a hundred of them still fit a 64-bit integer.</summary>
    public const long Limit = 90_000_000_000_000_000;

    /// <summary>Decimals of unit prices and quantities.</summary>
    public const int FineDecimals = 4;

    private static readonly decimal[] s_powers = [1m, 10m, 100m, 1_000m, 10_000m];

    public static decimal Power(int decimals) => s_powers[decimals];

    /// <summary><paramref name="value"/> × 10^<paramref name="decimals"/> as a whole number.</summary>
    public static long From(decimal value, int decimals, CrmError tooPrecise, CrmError outOfRange, string? path)
    {
        if (Math.Abs(value) > Limit / Power(decimals))
            throw new CrmException(outOfRange, path);
        // A value with 28 decimals cannot be multiplied without rounding: compare before.
        if (decimal.Round(value, decimals) != value)
            throw new CrmException(tooPrecise, path);
        return (long)(value * Power(decimals));
    }

    public static long InRange(Int128 scaled, CrmError outOfRange, string? path = null) =>
        Int128.Abs(scaled) <= Limit ? (long)scaled : throw new CrmException(outOfRange, path);
}
