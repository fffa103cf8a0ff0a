using System.Text;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Prefixes as ranges, which every index ordered by code point answers.</summary>
internal static class TextRange
{
    /// <summary>The smallest text greater than all that begin with a prefix; null when there is none.</summary>
    public static string? EndOf(string prefix)
    {
        var runes = prefix.EnumerateRunes().ToList();
        for (var last = runes.Count - 1; last >= 0; last--)
        {
            var next = runes[last].Value + 1;
            if (next == 0xD800) next = 0xE000; // surrogates are no characters
            if (next <= 0x10FFFF) return string.Concat(runes.Take(last).Append(new Rune(next)).Select(r => r.ToString()));
        }

        return null;
    }
}
