using System.Numerics;

namespace Crm.Core.Matching.Comparing;

/// <summary>How alike two texts are by common characters near each other and a common beginning (Jaro 1989, Winkler 1990): 1 alike, 0 nothing in common.</summary>
internal static class JaroWinkler
{
    private const int MostCharacters = 64;
    private const double PrefixWeight = 0.1;
    private const int LongestPrefix = 4;

    /// <summary>The likeness of two texts; what stands after the 64th character does not count.</summary>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > MostCharacters) a = a[..MostCharacters];
        if (b.Length > MostCharacters) b = b[..MostCharacters];
        if (a.Length == 0 || b.Length == 0) return 0;
        // Who takes which character depends on who begins.
        return a.Length > b.Length || (a.Length == b.Length && a.SequenceCompareTo(b) > 0) ? Ordered(b, a) : Ordered(a, b);
    }

    private static double Ordered(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var window = Math.Max(0, (Math.Max(first.Length, second.Length) / 2) - 1);
        ulong inA = 0, inB = 0;
        for (var i = 0; i < first.Length; i++)
        {
            var last = Math.Min(second.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= last; j++)
            {
                if (first[i] != second[j] || (inB >> j & 1) != 0) continue;
                inA |= 1UL << i;
                inB |= 1UL << j;
                break;
            }
        }

        var common = BitOperations.PopCount(inA);
        if (common == 0) return 0;
        var moved = 0;
        for (var (left, right) = (inA, inB); left != 0; left &= left - 1, right &= right - 1)
        {
            if (first[BitOperations.TrailingZeroCount(left)] != second[BitOperations.TrailingZeroCount(right)]) moved++;
        }

        var jaro = (((double)common / first.Length) + ((double)common / second.Length) + ((common - (moved / 2.0)) / common)) / 3;
        var prefix = 0;
        while (prefix < LongestPrefix && prefix < first.Length && prefix < second.Length && first[prefix] == second[prefix]) prefix++;
        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }
}
