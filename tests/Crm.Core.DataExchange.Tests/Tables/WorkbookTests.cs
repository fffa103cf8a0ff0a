using Crm.Core.DataExchange.Tables;

namespace Crm.Core.DataExchange.Tests.Tables;

public sealed class WorkbookTests : IDisposable
{
    private const string Styles =
        """<styleSheet xmlns="m"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0000000000"/><numFmt numFmtId="166" formatCode="[Red]#,##0.00 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>""";

    private readonly TableFolder _folder = new();

    [Fact]
    public void Cells_come_as_text_by_their_kind_and_format()
    {
        var file = _folder.Workbook(
            "kinds.xlsx",
            """
            <sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c><c r="B1" t="inlineStr"><is><t>more</t></is></c></row>
            <row r="2"><c r="A2"><v>1.1000000000000001</v></c><c r="B2" s="1"><v>45000</v></c></row>
            <row r="3"><c r="A3" s="2"><v>45000.75</v></c><c r="B3" s="3"><v>912345678</v></c></row>
            <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" s="4"><v>12</v></c></row>
            <row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" t="str"><f>A2</f><v>computed</v></c></row>
            <row r="6"><c r="A6" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>sound</t></rPh></is></c><c r="B6"><v>-3.5E-2</v></c></row>
            <row r="7"><c r="A7" s="1"><v>59</v></c><c r="B7" s="1"><v>61</v></c></row>
            <row r="8"><c r="A8" s="2"><v>0.5</v></c></row>
            </sheetData>
            """,
            ("xl/styles.xml", Styles), ("xl/sharedStrings.xml", "<sst xmlns=\"m\"><si><t xml:space=\"preserve\"> Nguyễn_x000D__x005F_x0041_ </t></si></sst>"));

        var rows = Table.Open(file).Rows().ToList();

        Assert.All(rows, r => Assert.Null(r.Damage));
        Assert.Equal(
            [
                "1.1|2023-03-15", "2023-03-15T18:00:00|0912345678", "TRUE|12", " Nguyễn\r_x0041_ |computed", "rich text|-0.035", "1900-02-28|1900-03-01", "12:00:00|",
            ],
            rows.Select(r => string.Join('|', r.Cells)));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], rows.Select(r => r.Line));
    }

    [Fact]
    public void Workbooks_that_count_days_from_1904_say_the_same_days()
    {
        var file = _folder.Workbook(
            "1904.xlsx",
            """<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>day</t></is></c></row><row r="2"><c r="A2" s="1"><v>43538</v></c></row></sheetData>""",
            ("xl/styles.xml", Styles),
            ("xl/workbook.xml", """<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Data" r:id="rId1"/></sheets></workbook>"""));

        Assert.Equal("2023-03-15", Assert.Single(Table.Open(file).Rows()).Cells[0]);
    }

    [Fact]
    public void Two_cells_at_the_far_corners_of_a_sheet_take_no_room_between()
    {
        var file = _folder.Workbook("corners.xlsx", """<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>""");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var row = Assert.Single(Table.Open(file).Rows());

        Assert.Equal((1_048_576, "crm.table.wrong-width"), (row.Line, row.Damage!.Code));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void Merged_cells_and_other_sheets_are_told_and_hidden_sheets_passed_over()
    {
        const string Sheets = """<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Secret" state="hidden" r:id="rId2"/><sheet name="Data" r:id="rId1"/><sheet name="Khách" r:id="rId3"/></sheets></workbook>""";
        const string Relations = """<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="x/worksheet" Target="/xl/worksheets/sheet3.xml"/></Relationships>""";
        var file = _folder.Workbook(
            "sheets.xlsx",
            """<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells>""",
            ("xl/workbook.xml", Sheets), ("xl/_rels/workbook.xml.rels", Relations), ("xl/worksheets/sheet2.xml", "<worksheet/>"),
            ("xl/worksheets/sheet3.xml", """<worksheet><sheetData><row><c t="inlineStr"><is><t>tên</t></is></c></row><row><c t="inlineStr"><is><t>Lan</t></is></c></row></sheetData></worksheet>"""));

        var (first, third) = (Table.Open(file), Table.Open(file, new() { Sheet = "KHÁCH" }));

        Assert.Equal(["crm.table.other-sheets", "crm.table.merged-cells"], first.Notes.Select(n => n.Code));
        Assert.Equal(["1", ""], Assert.Single(first.Rows()).Cells);
        Assert.Equal(("tên", "Lan"), (third.Columns[0], Assert.Single(third.Rows()).Cells[0]));
        Assert.Empty(third.Notes);
        Refusals.Expect("crm.table.no-sheet", () => Table.Open(file, new() { Sheet = "Secret" }));
    }

    public void Dispose() => _folder.Dispose();
}
