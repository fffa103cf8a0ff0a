using System.Globalization;

namespace Crm.Core.Values;

/// <summary>The lengths a national number may have, as bits: <c>7 9-10</c>.</summary>
internal readonly record struct LengthSet(uint Bits)
{
    public static LengthSet Read(string text)
    {
        var bits = 0u;
        foreach (var part in text.Split(' '))
        {
            var ends = part.Split('-');
            var last = int.Parse(ends[^1], CultureInfo.InvariantCulture);
            for (var length = int.Parse(ends[0], CultureInfo.InvariantCulture); length <= last; length++)
                bits |= 1u << length;
        }

        return new(bits);
    }

    public bool Contains(int length) => length < 32 && (Bits & (1u << length)) != 0;
}
