using System.Xml;
using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables.Xlsx;

/// <summary>What a workbook says of itself: its sheets, and from when it counts days.</summary>
/// <param name="Sheets">The visible sheets with the parts they are in, in their order.</param>
/// <param name="From1904">Whether days are counted from 1904.</param>
/// <param name="SharedStrings">The part with the texts.</param>
/// <param name="Styles">The part with the formats.</param>
internal sealed record Workbook(IReadOnlyList<(string Name, string Part)> Sheets, bool From1904, string SharedStrings, string Styles)
{
    public static Workbook Read(XlsxArchive archive)
    {
        var part = Related(archive, "_rels/.rels", string.Empty).FirstOrDefault(r => r.Type == "officeDocument").Target ?? "xl/workbook.xml";
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : string.Empty;
        var related = Related(archive, $"{folder}_rels/{part[folder.Length..]}.rels", folder).ToList();
        var (sheets, from1904) = (new List<(string, string)>(), false);
        using var xml = archive.Read(part) ?? throw new CrmException(TableErrors.NotATable);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            if (xml.LocalName != "sheet" || xml.GetAttribute("state") is "hidden" or "veryHidden") continue;
            var (name, id) = (xml.GetAttribute("name") ?? string.Empty, IdOf(xml));
            // Sheets of charts have no cells.
            if (related.FirstOrDefault(r => r.Id == id) is { Type: "worksheet", Target: { } target }) sheets.Add((name, target));
        }

        return new(sheets, from1904, related.FirstOrDefault(r => r.Type == "sharedStrings").Target ?? $"{folder}sharedStrings.xml", related.FirstOrDefault(r => r.Type == "styles").Target ?? $"{folder}styles.xml");
    }

    /// <summary>The sheet with a name, or the first.</summary>
    public (string Name, string Part) Sheet(string? name)
    {
        var found = name is null ? Sheets.Take(1) : Sheets.Where(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));
        return found.Select(s => ((string, string)?)s).FirstOrDefault() ?? throw new CrmException(TableErrors.NoSheet);
    }

    // Its namespace depends on how strictly the workbook keeps to the standard.
    private static string? IdOf(XmlReader sheet)
    {
        string? id = null;
        while (sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id" && sheet.NamespaceURI.Length > 0) id = sheet.Value;
        }

        sheet.MoveToElement();
        return id;
    }

    private static IEnumerable<(string? Id, string? Type, string? Target)> Related(XlsxArchive archive, string part, string folder)
    {
        using var xml = archive.Read(part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External") continue;
            var (type, target) = (xml.GetAttribute("Type") ?? string.Empty, xml.GetAttribute("Target") ?? string.Empty);
            yield return (xml.GetAttribute("Id"), type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target);
        }
    }
}
