using System.Globalization;
using System.Xml;

namespace Crm.Core.DataExchange.Tables.Xlsx;

/// <summary>What the formats of cells make of numbers: dates, and numbers with zeros before them.</summary>
internal sealed class CellFormats
{
    private readonly List<Format> _ofStyles = [];

    public static CellFormats Read(XlsxArchive archive, string part)
    {
        var formats = new CellFormats();
        using var xml = archive.Read(part);
        if (xml is null) return formats;
        var custom = new Dictionary<int, string>();
        var inStyles = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs") inStyles = false;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "cellXfs") inStyles = !xml.IsEmptyElement;
            else if (xml.LocalName == "numFmt" && Number(xml, "numFmtId") is { } id) custom[id] = xml.GetAttribute("formatCode") ?? string.Empty;
            else if (xml.LocalName == "xf" && inStyles) formats._ofStyles.Add(OfNumber(Number(xml, "numFmtId") ?? 0, custom));
        }

        return formats;
    }

    public Format Of(int style) => style >= 0 && style < _ofStyles.Count ? _ofStyles[style] : default;

    /// <summary>The format a code stands for.</summary>
    public static Format OfCode(string code)
    {
        if (code.Length is > 1 and <= 20 && code.All(c => c == '0')) return new(false, code.Length);
        var quoted = false;
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (c == '"') quoted = !quoted;
            else if (c == '\\' || c == '_' || c == '*') i++;
            else if (c == '[' && !quoted)
            {
                // Colours and conditions; [h] and the like count time.
                var end = code.IndexOf(']', i);
                if (end < 0) break;
                if (code.AsSpan(i + 1, end - i - 1) is "h" or "hh" or "m" or "mm" or "s" or "ss") return new(true, 0);
                i = end;
            }
            else if (!quoted && char.ToLowerInvariant(c) is 'y' or 'd' or 'h' or 's' or 'm') return new(true, 0);
            else if (c == ';' && !quoted) break;
        }

        return default;
    }

    // 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are dates and times wherever the spreadsheet was made (ECMA-376, 18.8.30).
    private static Format OfNumber(int id, Dictionary<int, string> custom) =>
        custom.TryGetValue(id, out var code) ? OfCode(code) : new(id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58), 0);

    private static int? Number(XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A format.</summary>
    /// <param name="IsDate">Whether it shows numbers as dates or times.</param>
    /// <param name="Digits">To how many digits it fills with zeros; 0 for none.</param>
    public readonly record struct Format(bool IsDate, int Digits);
}
