using System.Globalization;
using System.IO.Compression;
using System.Text;
using Crm.Core.DataExchange.Tables;

namespace Crm.Core.DataExchange.Tests.Tables;

/// <summary>Files that are broken, mistaken for something else or made to do harm: each ends in its code, none in silence, a crash or a full memory.</summary>
public sealed class BadFileTests : IDisposable
{
    private const string Header = """<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>""";

    private readonly TableFolder _folder = new();

    [Theory]
    [InlineData("crm.table.empty-file", "")]
    [InlineData("crm.table.empty-file", "\n\n")]
    [InlineData("crm.table.empty-file", ",,\n1,2,3\n")]
    [InlineData("crm.table.not-a-table", "<!DOCTYPE html><html><table><tr><td>a</td></tr></table></html>")]
    [InlineData("crm.table.not-a-table", "%PDF-1.7\n1 0 obj")]
    [InlineData("crm.table.not-a-table", "<?xml version=\"1.0\"?><Workbook/>")]
    [InlineData("crm.table.not-text", "a,b\n1,\0\n")]
    [InlineData("crm.table.unclosed-quote", "a,b\n1,\"open\n2,x\n3,y\n")]
    public void A_text_that_is_no_table_is_refused_whole(string code, string text)
    {
        foreach (var name in new[] { "file.csv", "file.xls", "file.xlsx" }) Refusals.Expect(code, () => Table.Open(_folder.Write(name, text)));
    }

    [Fact]
    public void Encodings_that_would_be_misread_are_refused_with_their_place()
    {
        var text = "tên,sđt\nLan,0912\n";

        Refusals.Expect("crm.table.not-text", () => Table.Open(_folder.Write("utf16.csv", Encoding.Unicode.GetBytes("name,phone\nLan,1\n"))));
        var refused = Refusals.Expect("crm.table.not-utf8", () => Table.Open(_folder.Write("latin.csv", Encoding.Latin1.GetBytes("a\nHà\n"))));
        Assert.Equal("line 2, byte 4", refused.Path);
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var table = Table.Open(_folder.Write("good.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
            Assert.Equal(["tên", "sđt"], table.Columns);
            Assert.Equal(["Lan", "0912"], Assert.Single(table.Rows()).Cells);
        }

        Refusals.Expect("crm.table.not-text", () => Table.Open(_folder.Write("half.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a\nb"), 0x00, 0xD8, 0x41, 0x00])));
    }

    [Fact]
    public void Rows_of_another_width_are_damaged_and_the_others_are_not()
    {
        var rows = Table.Open(_folder.Write("ragged.csv", "a,b\n1,2\n1\n1,2,3\n\"x\" y,2\n4,5\n")).Rows().ToList();

        Assert.Equal([null, "crm.table.wrong-width", "crm.table.wrong-width", "crm.table.bad-quotes", null], rows.Select(r => r.Damage?.Code));
        Assert.Equal([2, 3, 4, 5, 6], rows.Select(r => r.Line));
    }

    [Fact]
    public void Columns_without_a_name_go_by_their_place_and_one_named_twice_is_refused_when_it_is_asked_for()
    {
        var table = Table.Open(_folder.Write("headers.csv", "Mã_KH,,ma kh\n1,2,3\n"));

        Assert.Equal(["Mã_KH", "(column 2)", "ma kh"], table.Columns);
        Refusals.Expect("crm.table.duplicate-column", () => table.Find("mã kh"));
        Refusals.Expect("crm.table.missing-column", () => table.Require("phone"));
        Assert.Equal(1, table.Require("(column 2)"));
    }

    [Theory]
    [InlineData("crm.table.error-cell", """<c t="e"><v>#N/A</v></c>""")]
    [InlineData("crm.table.formula-without-value", """<c><f>A1+1</f></c>""")]
    [InlineData("crm.table.digits-lost", "<c><v>9704001234567890</v></c>")]
    [InlineData("crm.table.digits-lost", "<c><v>9.70400123456789E+15</v></c>")]
    [InlineData("crm.table.no-date", """<c s="1"><v>60</v></c>""")]
    [InlineData("crm.table.no-date", """<c s="1"><v>-1</v></c>""")]
    [InlineData("crm.table.no-date", """<c s="1"><v>9999999</v></c>""")]
    [InlineData("crm.table.wrong-width", "<c><v>1</v></c><c><v>2</v></c>")]
    public void A_cell_that_cannot_be_taken_damages_its_row_only(string code, string cell)
    {
        var file = _folder.Workbook("cells.xlsx", $"<sheetData>{Header}<row r=\"2\">{cell}</row><row r=\"3\"><c><v>7</v></c></row></sheetData>", ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));

        var rows = Table.Open(file).Rows().ToList();

        Assert.Equal([code, null], rows.Select(r => r.Damage?.Code));
        Assert.Equal("7", rows[1].Cells[0]);
    }

    [Theory]
    [InlineData("crm.table.damaged", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>")]
    [InlineData("crm.table.damaged", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>")]
    [InlineData("crm.table.damaged", "<worksheet><sheetData><row>")]
    [InlineData("crm.table.damaged", "<worksheet><sheetData><row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData></worksheet>")]
    [InlineData("crm.table.damaged", "<worksheet><sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData></worksheet>")]
    [InlineData("crm.table.damaged", "<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>")]
    [InlineData("crm.table.damaged", "<worksheet><sheetData><row r=\"1\"><c><v>seven</v></c></row></sheetData></worksheet>")]
    [InlineData("crm.table.empty-file", "<worksheet><sheetData/></worksheet>")]
    [InlineData("crm.table.damaged", "no xml")]
    public void A_broken_sheet_is_refused_whole(string code, string sheet) =>
        Refusals.Expect(code, () => Table.Open(_folder.Workbook("broken.xlsx", string.Empty, ("xl/worksheets/sheet1.xml", sheet))));

    [Fact]
    public void Archives_that_are_no_workbooks_cut_off_or_lead_out_of_themselves_are_refused()
    {
        var whole = File.ReadAllBytes(_folder.Workbook("whole.xlsx", $"<sheetData>{Header}<row><c><v>1</v></c></row></sheetData>"));

        Refusals.Expect("crm.table.damaged", () => Table.Open(_folder.Write("cut.xlsx", whole[..(whole.Length / 2)])));
        Refusals.Expect("crm.table.not-a-table", () => Table.Open(Archive(("word/document.xml", "<w/>"))));
        Refusals.Expect("crm.table.damaged", () => Table.Open(_folder.Workbook("missing.xlsx", string.Empty, ("xl/worksheets/sheet1.xml", string.Empty))));
        Refusals.Expect("crm.table.unsafe-archive", () => Table.Open(_folder.Workbook("out.xlsx", "<sheetData/>", ("../../evil.xml", "<x/>"))));
        Refusals.Expect("crm.table.unsafe-archive", () => Table.Open(_folder.Workbook("root.xlsx", "<sheetData/>", ("/etc/evil.xml", "<x/>"))));
        Refusals.Expect("crm.table.file-not-found", () => Table.Open(_folder.At("none.csv")));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_goes_off()
    {
        // Three hundred kilobytes that unpack to a third of a gigabyte of one cell.
        using (var stream = File.Create(_folder.At("bomb.xlsx")))
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (part, text) in new[] { ("_rels/.rels", """<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"""), ("xl/workbook.xml", """<workbook xmlns:r="r"><sheets><sheet name="D" r:id="a"/></sheets></workbook>"""), ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/></Relationships>""") })
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open());
                writer.Write(text);
            }

            using var sheet = new StreamWriter(zip.CreateEntry("xl/sheet.xml", CompressionLevel.SmallestSize).Open());
            sheet.Write("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>");
            var block = new string('A', 1 << 20);
            for (var i = 0; i < 340; i++) sheet.Write(block);
            sheet.Write("</t></is></c></row></sheetData></worksheet>");
        }

        Assert.InRange(new FileInfo(_folder.At("bomb.xlsx")).Length, 0, 500_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refusals.Expect("crm.table.too-large", () => Table.Open(_folder.At("bomb.xlsx")));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
    }

    [Fact]
    public void An_archive_that_lies_about_its_size_is_stopped_while_it_unpacks()
    {
        var file = _folder.Workbook("liar.xlsx", $"<sheetData>{Header}<row r=\"2\"><c t=\"inlineStr\"><is><t>{new string('A', 40 << 20)}</t></is></c></row></sheetData>");
        var bytes = File.ReadAllBytes(file);
        // The true size of the sheet stands in its local header and in the directory; both are made small.
        var size = BitConverter.GetBytes((uint)SizeOf(file));
        for (var at = bytes.AsSpan().IndexOf(size); at >= 0; at = bytes.AsSpan().IndexOf(size)) BitConverter.GetBytes(1_000u).CopyTo(bytes, at);

        var refused = Assert.Throws<Crm.Core.Errors.CrmException>(() => Table.Open(_folder.Write("liar.xlsx", bytes)));

        Assert.Contains(refused.Code, (string[])["crm.table.too-large", "crm.table.damaged"]);
    }

    [Fact]
    public void Compound_files_are_told_apart()
    {
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

        Refusals.Expect("crm.table.encrypted", () => Table.Open(_folder.Write("locked.xlsx", [.. mark, .. new byte[1_024], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]])));
        Refusals.Expect("crm.table.damaged", () => Table.Open(_folder.Write("broken.xls", [.. mark, .. new byte[2_048]])));
    }

    [Fact]
    public void A_field_or_a_row_beyond_all_measure_is_refused()
    {
        Assert.Equal("crm.table.field-too-long", Assert.Single(Table.Open(_folder.Write("long.csv", $"a\n{new string('x', 10_001)}\n")).Rows()).Damage!.Code);
        Refusals.Expect("crm.table.record-too-long", () => Table.Open(_folder.Write("row.csv", $"a\n{new string('x', 2 << 20)}\n")));
        Assert.Equal("crm.table.field-too-long", Assert.Single(Table.Open(_folder.Workbook("long.xlsx", $"<sheetData>{Header}<row><c t=\"inlineStr\"><is><t>{new string('x', 10_001)}</t></is></c></row></sheetData>")).Rows()).Damage!.Code);
    }

    [Fact]
    public void Opening_is_cancelled()
    {
        var file = _folder.Write("many.csv", "a\n" + string.Join('\n', Enumerable.Range(0, 100).Select(i => i.ToString(CultureInfo.InvariantCulture))));

        Assert.ThrowsAny<OperationCanceledException>(() => Table.Open(file, ct: new CancellationToken(canceled: true)));
    }

    public void Dispose() => _folder.Dispose();

    private static long SizeOf(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return zip.GetEntry("xl/worksheets/sheet1.xml")!.Length;
    }

    private string Archive(params (string Part, string Text)[] parts)
    {
        using var stream = File.Create(_folder.At("archive.zip"));
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (part, text) in parts)
        {
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(text);
        }

        return _folder.At("archive.zip");
    }
}
