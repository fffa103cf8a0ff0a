namespace Crm.Core.EntityFrameworkCore.PostgreSql.Bulk;

/// <summary>A decimal as PostgreSQL sends a <c>numeric</c>: count, weight, sign, scale, then digits to the base of 10 000.</summary>
internal static class PostgreSqlNumeric
{
    /// <summary>The longest: four words before the digits, 29 digits of a decimal in groups of four around the point.</summary>
    public const int MostWords = 4 + 9;

    private const int Base = 10_000;
    private const short Negative = 0x4000;

    private static readonly int[] s_powers = [1, 10, 100, 1000];

    /// <summary>Writes the words of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="words">At least <see cref="MostWords"/>.</param>
    /// <returns>How many words there are.</returns>
    public static int Encode(decimal value, Span<short> words)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        var unscaled = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        int scale = value.Scale;
        var missing = (4 - (scale % 4)) % 4;
        unscaled *= (uint)s_powers[missing];
        Span<short> groups = stackalloc short[MostWords - 4];
        var count = 0;
        for (; unscaled > 0; unscaled /= Base) groups[count++] = (short)(unscaled % Base);

        var trailing = 0;
        while (trailing < count && groups[trailing] == 0) trailing++;
        words[0] = (short)(count - trailing);
        words[1] = (short)(count == 0 ? 0 : count - ((scale + missing) / 4) - 1);
        words[2] = decimal.IsNegative(value) && count > 0 ? Negative : (short)0;
        words[3] = (short)scale;
        for (var i = 0; i < count - trailing; i++) words[4 + i] = groups[count - 1 - i];
        return 4 + count - trailing;
    }
}
