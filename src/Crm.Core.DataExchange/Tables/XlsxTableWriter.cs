using System.Globalization;
using System.IO.Compression;
using System.Text;
using Crm.Core.DataExchange.Tables.Xlsx;
using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables;

/// <summary>Writes a workbook with one sheet, streamed: texts stand in their cells, so nothing has to be kept until the end.</summary>
internal sealed class XlsxTableWriter : TableWriter
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;
    private const int LongestCell = 32_767;
    private const int DateStyle = 1;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private readonly ZipArchive _zip;
    private readonly StreamWriter _sheet;
    private int _rows;
    private bool _finished;

    public XlsxTableWriter(Stream stream, IReadOnlyList<TableColumn> columns)
        : base(columns)
    {
        if (columns.Count > MostColumns) throw new CrmException(TableErrors.SheetFull);
        _zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        _sheet = new(_zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
        _sheet.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{Main}\"><sheetData>");
        WriteRow([.. columns.Select(c => c.Name)], isHeader: true);
    }

    public override void Finish()
    {
        if (_finished) return;
        _finished = true;
        _sheet.Write("</sheetData></worksheet>");
        _sheet.Dispose();
        _zip.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _finished) return;
        _finished = true;
        _sheet.Dispose();
        _zip.Dispose();
    }

    private protected override void WriteRow(ReadOnlySpan<string?> cells) => WriteRow(cells, isHeader: false);

    private void WriteRow(ReadOnlySpan<string?> cells, bool isHeader)
    {
        if (_rows++ == MostRows) throw new CrmException(TableErrors.SheetFull);
        foreach (var cell in cells)
        {
            if (cell?.Length > LongestCell) throw new CrmException(TableErrors.CellTooLong);
        }

        _sheet.Write("<row>");
        for (var i = 0; i < cells.Length; i++) Cell(cells[i], isHeader ? TableColumnKind.Text : Columns[i].Kind);
        _sheet.Write("</row>");
    }

    private void Cell(string? text, TableColumnKind kind)
    {
        if (string.IsNullOrEmpty(text))
        {
            _sheet.Write("<c/>");
        }
        else if (kind == TableColumnKind.Number && IsNumber(text))
        {
            _sheet.Write("<c><v>");
            _sheet.Write(text);
            _sheet.Write("</v></c>");
        }
        else if (kind == TableColumnKind.Date && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && ExcelDate.Of(day) is { } serial)
        {
            _sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c s=\"{DateStyle}\"><v>{serial}</v></c>"));
        }
        else
        {
            _sheet.Write(char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal) ? "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "<c t=\"inlineStr\"><is><t>");
            Escaped(XlsxText.Encode(text));
            _sheet.Write("</t></is></c>");
        }
    }

    // As it comes back: no plus, no zeros at the ends, no more digits than a spreadsheet keeps.
    private static bool IsNumber(string text) =>
        text.Length <= 17 && text.Count(char.IsAsciiDigit) <= 15 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && ((decimal)(double)number).ToString(CultureInfo.InvariantCulture) == text;

    private void Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '>', '&') < 0)
        {
            _sheet.Write(text);
            return;
        }

        foreach (var c in text)
        {
            switch (c)
            {
                case '<':
                    _sheet.Write("&lt;");
                    break;
                case '>':
                    _sheet.Write("&gt;");
                    break;
                case '&':
                    _sheet.Write("&amp;");
                    break;
                default:
                    _sheet.Write(c);
                    break;
            }
        }
    }

    private void Part(string name, string xml)
    {
        using var text = new StreamWriter(_zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        text.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        text.Write(xml);
    }
}
