using System.Text;

namespace Crm.Core.Values;

/// <summary>Canonical decomposition and composition (Unicode NFD and NFC) by our own table, the same on every platform.</summary>
internal static class CanonicalForm
{
    private const int HangulFirst = 0xAC00, HangulLast = 0xD7A3;
    private const int LeadFirst = 0x1100, LeadCount = 19, VowelFirst = 0x1161, VowelCount = 21, TailFirst = 0x11A7, TailCount = 28;

    /// <summary>The code points of a text, unpaired surrogates included as they are.</summary>
    public static List<int> CodePoints(string text)
    {
        var codes = new List<int>(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                codes.Add(char.ConvertToUtf32(text[i], text[i + 1]));
                i++;
            }
            else
            {
                codes.Add(text[i]);
            }
        }

        return codes;
    }

    /// <summary>The text of code points.</summary>
    public static string Text(List<int> codes)
    {
        var text = new StringBuilder(codes.Count);
        foreach (var code in codes)
        {
            if (code < 0x10000)
                text.Append((char)code);
            else
                text.Append(char.ConvertFromUtf32(code));
        }

        return text.ToString();
    }

    /// <summary>Fully decomposed, marks in canonical order.</summary>
    public static List<int> Decompose(List<int> codes)
    {
        var result = new List<int>(codes.Count * 2);
        foreach (var code in codes)
            AppendDecomposed(code, result);
        Order(result);
        return result;
    }

    /// <summary>Composes what is decomposed and ordered.</summary>
    public static List<int> Compose(List<int> decomposed)
    {
        var result = new List<int>(decomposed.Count);
        var starter = -1;
        var lastClass = -1;
        foreach (var code in decomposed)
        {
            var combiningClass = UnicodeTable.CombiningClass(code);
            // -1: nothing between the starter and this one; a class as high as this one's blocks the way to the starter.
            if (starter >= 0 && lastClass < combiningClass && Composite(result[starter], code) is var composite and > 0)
            {
                result[starter] = composite;
                continue;
            }

            if (combiningClass == 0)
            {
                starter = result.Count;
                lastClass = -1;
            }
            else
            {
                lastClass = combiningClass;
            }

            result.Add(code);
        }

        return result;
    }

    private static void AppendDecomposed(int code, List<int> result)
    {
        if (code is >= HangulFirst and <= HangulLast)
        {
            var index = code - HangulFirst;
            result.Add(LeadFirst + (index / (VowelCount * TailCount)));
            result.Add(VowelFirst + (index % (VowelCount * TailCount) / TailCount));
            if (index % TailCount != 0)
                result.Add(TailFirst + (index % TailCount));
        }
        else if (code < 0xC0 || UnicodeTable.Decomposition(code) is not { } parts)
        {
            result.Add(code);
        }
        else
        {
            foreach (var part in parts)
                AppendDecomposed(part, result);
        }
    }

    private static void Order(List<int> codes)
    {
        for (var i = 1; i < codes.Count; i++)
        {
            var combiningClass = UnicodeTable.CombiningClass(codes[i]);
            if (combiningClass == 0)
                continue;
            for (var j = i; j > 0 && UnicodeTable.CombiningClass(codes[j - 1]) > combiningClass; j--)
                (codes[j - 1], codes[j]) = (codes[j], codes[j - 1]);
        }
    }

    private static int Composite(int first, int second)
    {
        if (first is >= LeadFirst and < LeadFirst + LeadCount && second is >= VowelFirst and < VowelFirst + VowelCount)
            return HangulFirst + ((((first - LeadFirst) * VowelCount) + (second - VowelFirst)) * TailCount);
        if (first is >= HangulFirst and <= HangulLast && (first - HangulFirst) % TailCount == 0
            && second is > TailFirst and < TailFirst + TailCount)
        {
            return first + (second - TailFirst);
        }

        return UnicodeTable.Composition(first, second);
    }
}
