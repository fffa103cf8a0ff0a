using System.Text;
using System.Xml;
using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables.Xlsx;

/// <summary>The texts cells refer to.</summary>
internal static class SharedStrings
{
    private const long MostCharacters = 256L << 20;

    public static List<string> Read(XlsxArchive archive, string part)
    {
        var texts = new List<string>();
        using var xml = archive.Read(part);
        if (xml is null) return texts;
        var characters = 0L;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            var text = Text(xml);
            characters += text.Length + 32;
            if (characters > MostCharacters) throw new CrmException(TableErrors.TooLarge);
            texts.Add(text);
        }

        return texts;
    }

    /// <summary>The text of an element with runs in it; how it is pronounced is left out.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement) return string.Empty;
        var (end, only, text, inText, phonetic) = (xml.Depth, (string?)null, (StringBuilder?)null, false, 0);
        while (xml.Read() && xml.Depth > end)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh" && !xml.IsEmptyElement:
                    phonetic++;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    phonetic--;
                    break;
                case XmlNodeType.Element when xml.LocalName == "t":
                    inText = !xml.IsEmptyElement && phonetic == 0;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "t":
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when inText:
                    if (only is null) only = xml.Value;
                    else (text ??= new StringBuilder(only)).Append(xml.Value);
                    break;
                default:
                    break;
            }
        }

        return XlsxText.Decode(text?.ToString() ?? only ?? string.Empty);
    }
}
