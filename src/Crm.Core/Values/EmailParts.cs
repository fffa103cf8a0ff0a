using System.Globalization;

namespace Crm.Core.Values;

/// <summary>The shape of a local part: a dot-atom of RFC 5322, with the letters RFC 6531 adds.</summary>
internal static class EmailParts
{
    private const string Special = "!#$%&'*+-/=?^_`{|}~";

    public static bool IsLocal(ReadOnlySpan<char> local)
    {
        if (local.IsEmpty || local[0] == '.' || local[^1] == '.')
            return false;
        for (var i = 0; i < local.Length; i++)
        {
            var c = local[i];
            var allowed = c == '.' ? local[i - 1] != '.' : IsAtom(local, i);
            if (!allowed)
                return false;
        }

        return true;
    }

    private static bool IsAtom(ReadOnlySpan<char> local, int at)
    {
        var c = local[at];
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) || Special.Contains(c, StringComparison.Ordinal);
        if (char.IsHighSurrogate(c))
            return at + 1 < local.Length && char.IsLowSurrogate(local[at + 1]);
        if (char.IsLowSurrogate(c))
            return at > 0 && char.IsHighSurrogate(local[at - 1]);
        return char.IsLetterOrDigit(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
