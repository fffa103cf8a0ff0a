using System.IO.Compression;
using System.Text;
using Crm.Core.DataExchange.Tables;

namespace Crm.Core.DataExchange.Tests.Tables;

/// <summary>A folder of files that are gone after the test.</summary>
internal sealed class TableFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-tables-").FullName;

    public string At(string name) => Path.Combine(_folder, name);

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A workbook of one sheet with this inside its element, or with parts of its own.</summary>
    public string Workbook(string name, string sheet, params (string Part, string Text)[] parts)
    {
        using var stream = File.Create(At(name));
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (part, text) in parts.Concat(Usual(sheet)).DistinctBy(p => p.Part))
        {
            if (text.Length == 0) continue;
            using var writer = new StreamWriter(zip.CreateEntry(part, CompressionLevel.SmallestSize).Open(), new UTF8Encoding(false));
            writer.Write(text);
        }

        return At(name);
    }

    /// <summary>Writes a table and gives its file.</summary>
    public string Written(string name, TableFormat format, IReadOnlyList<TableColumn> columns, IEnumerable<string?[]> rows)
    {
        using var stream = File.Create(At(name));
        using var writer = TableWriter.Create(stream, format, columns);
        foreach (var row in rows) writer.Write(row);
        writer.Finish();
        return At(name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<(string Part, string Text)> Usual(string sheet) =>
    [
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{sheet}</worksheet>"""),
    ];
}
