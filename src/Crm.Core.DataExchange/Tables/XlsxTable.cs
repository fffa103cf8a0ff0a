using Crm.Core.DataExchange.Tables.Xlsx;
using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables;

/// <summary>A sheet of a workbook, read by our own guarded reader: hostile files can only be bounded by whoever unpacks them.</summary>
internal sealed class XlsxTable : Table
{
    private readonly string _part;
    private readonly Workbook _workbook;

    public XlsxTable(string path, string? sheet)
        : base(path, TableFormat.Xlsx)
    {
        using var archive = new XlsxArchive(path);
        _workbook = XlsxArchive.Guarded(() => Workbook.Read(archive));
        (_, _part) = _workbook.Sheet(sheet);
        if (!archive.Has(_part)) throw new CrmException(TableErrors.Damaged);
        if (sheet is null && _workbook.Sheets.Count > 1) Notes = [TableErrors.OtherSheets];
    }

    private protected override IEnumerable<TableRow> All()
    {
        using var archive = new XlsxArchive(Path);
        var shared = XlsxArchive.Guarded(() => SharedStrings.Read(archive, _workbook.SharedStrings));
        var formats = XlsxArchive.Guarded(() => CellFormats.Read(archive, _workbook.Styles));
        using var xml = archive.Read(_part)!;
        var sheet = new SheetReader(xml, shared, formats, _workbook.From1904);
        var row = 0L;
        while (XlsxArchive.Guarded(() => sheet.Read(ref row)) is { } read) yield return Array.Exists([.. read.Cells], c => c.Length > MaxFieldLength) ? read with { Damage = TableErrors.FieldTooLong } : read;
        if (sheet.Merged > 0 && !Notes.Contains(TableErrors.MergedCells)) Notes = [.. Notes, TableErrors.MergedCells];
    }

    // A sheet has no separators to get wrong: what is missing at the end is empty.
    private protected override TableRow Fitting(TableRow row) => Padded(row, Columns.Count);

    internal static TableRow Padded(TableRow row, int width)
    {
        if (row.Cells.Count >= width) return row.Damage is null && row.Cells.Count > width ? row with { Damage = TableErrors.WrongWidth } : row;
        return row with { Cells = [.. row.Cells, .. Enumerable.Repeat(string.Empty, width - row.Cells.Count)] };
    }
}
