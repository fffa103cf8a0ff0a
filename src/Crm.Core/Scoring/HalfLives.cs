namespace Crm.Core.Scoring;

/// <summary>
/// 10^6 · 2^(-day / days), cut down, in whole numbers only. The power is put together from square roots of one half, one for each binary digit of the fraction;
/// with 62 binary digits kept, what is cut off is far less than what two days differ by.
/// </summary>
internal static class HalfLives
{
    private const int Digits = 62;
    private const int FractionDigits = 40;
    private const int HalvingsToNothing = 20; // 2^20 > 10^6

    private static readonly ulong[] s_roots = Roots();

    /// <summary>What is left by age, until nothing is.</summary>
    public static int[] Table(int days)
    {
        var table = new int[(HalvingsToNothing * days) + 1];
        for (var day = 0; day < table.Length; day++) table[day] = (int)((ScoreDecay.Whole * (UInt128)Power(day % days, days)) >> (Digits + (day / days)));
        return table;
    }

    // 2^(-part / whole) for a part less than the whole.
    private static ulong Power(int part, int whole)
    {
        var fraction = ((ulong)part << FractionDigits) / (ulong)whole;
        var power = 1UL << Digits;
        for (var digit = 0; digit < FractionDigits; digit++)
        {
            if ((fraction >> (FractionDigits - 1 - digit) & 1) == 1) power = (ulong)(((UInt128)power * s_roots[digit]) >> Digits);
        }

        return power;
    }

    // The square root of one half, the root of that, and so on.
    private static ulong[] Roots()
    {
        var roots = new ulong[FractionDigits];
        var last = 1UL << (Digits - 1);
        for (var i = 0; i < roots.Length; i++) roots[i] = last = Root((UInt128)last << Digits);
        return roots;
    }

    private static ulong Root(UInt128 of)
    {
        var root = 0UL;
        for (var bit = 1UL << Digits; bit > 0; bit >>= 1)
        {
            if ((UInt128)(root | bit) * (root | bit) <= of) root |= bit;
        }

        return root;
    }
}
