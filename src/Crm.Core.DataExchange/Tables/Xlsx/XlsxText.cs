using System.Globalization;
using System.Text;
using System.Xml;

namespace Crm.Core.DataExchange.Tables.Xlsx;

/// <summary>Text as workbooks hold it: what XML cannot hold is written <c>_x000B_</c>, and an underscore that would be taken for the beginning of one is <c>_x005F_</c> (ECMA-376, 22.9.2.19).</summary>
internal static class XlsxText
{
    private const int Length = 7;

    public static string Decode(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0) return text;
        var decoded = new StringBuilder(text.Length);
        var done = 0;
        while (at >= 0)
        {
            if (CodeAt(text, at) is { } code)
            {
                decoded.Append(text, done, at - done).Append(code);
                done = at + Length;
                at = text.IndexOf("_x", done, StringComparison.Ordinal);
            }
            else
            {
                at = text.IndexOf("_x", at + 1, StringComparison.Ordinal);
            }
        }

        return decoded.Append(text, done, text.Length - done).ToString();
    }

    public static string Encode(string text)
    {
        StringBuilder? encoded = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            // Readers of XML make a line feed of a carriage return.
            if (isPair || (XmlConvert.IsXmlChar(text[i]) && text[i] != '\r' && !(text[i] == '_' && CodeAt(text, i) is not null)))
            {
                encoded?.Append(text[i]);
                if (!isPair) continue;
                encoded?.Append(text[++i]);
                if (encoded is null) i++;
                continue;
            }

            encoded ??= new StringBuilder(text, 0, i, text.Length + 16);
            encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
        }

        return encoded?.ToString() ?? text;
    }

    private static char? CodeAt(string text, int at) =>
        at + Length <= text.Length && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_'
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : null;
}
