using System.Globalization;
using System.Text;
using Crm.Core.DataExchange.Tables.Xlsx;
using Crm.Core.Errors;
using ExcelDataReader;

namespace Crm.Core.DataExchange.Tables;

/// <summary>A sheet of a workbook of Excel 97 to 2003, read by ExcelDataReader and told as those of today are. Errors such as #N/A are empty cells: the library does not tell them apart.</summary>
internal sealed class XlsTable : Table
{
    private const double FifteenDigits = 1e15;

    private readonly string? _sheet;

    public XlsTable(string path, string? sheet)
        : base(path, TableFormat.Xls)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _sheet = sheet;
    }

    private protected override IEnumerable<TableRow> All()
    {
        using var stream = File.OpenRead(Path);
        using var reader = Guarded(() => ExcelReaderFactory.CreateBinaryReader(stream));
        if (!Guarded(() => FindSheet(reader))) throw new CrmException(TableErrors.NoSheet);
        Notes = [.. _sheet is null && reader.ResultsCount > 1 ? [TableErrors.OtherSheets] : Array.Empty<CrmError>(), .. reader.MergeCells is { Length: > 0 } ? [TableErrors.MergedCells] : Array.Empty<CrmError>()];
        var line = 0L;
        while (Guarded(reader.Read))
        {
            line++;
            var row = Guarded(() => Row(reader, line));
            if (row.Damage is not null || row.Cells.Any(c => !string.IsNullOrWhiteSpace(c))) yield return row;
        }
    }

    private protected override TableRow Fitting(TableRow row) => XlsxTable.Padded(row, Columns.Count);

    private bool FindSheet(IExcelDataReader reader)
    {
        do
        {
            if (reader.VisibleState == "visible" && (_sheet is null || string.Equals(reader.Name, _sheet, StringComparison.OrdinalIgnoreCase))) return true;
        }
        while (reader.NextResult());

        return false;
    }

    private static TableRow Row(IExcelDataReader reader, long line)
    {
        var (cells, last, damage) = (new string[reader.FieldCount], 0, (CrmError?)null);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Text(reader, i, ref damage);
            if (cells[i].Length > MaxFieldLength) damage ??= TableErrors.FieldTooLong;
            if (cells[i].Length > 0) last = i + 1;
        }

        return new(line, cells[..last], damage);
    }

    private static string Text(IExcelDataReader reader, int column, ref CrmError? damage)
    {
        switch (reader.GetValue(column))
        {
            case DateTime at:
                return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
            case TimeSpan time:
                return time.ToString("c", CultureInfo.InvariantCulture);
            case bool truth:
                return truth ? "TRUE" : "FALSE";
            case string text:
                return text;
            case null:
                return string.Empty;
            case IConvertible other:
                var number = other.ToDouble(CultureInfo.InvariantCulture);
                if (!(Math.Abs(number) < FifteenDigits))
                {
                    damage ??= TableErrors.DigitsLost;
                    return string.Empty;
                }

                var written = ((decimal)number).ToString(CultureInfo.InvariantCulture);
                var digits = CellFormats.OfCode(reader.GetNumberFormatString(column) ?? string.Empty).Digits;
                return digits > 0 && number >= 0 && !written.Contains('.', StringComparison.Ordinal) ? written.PadLeft(digits, '0') : written;
            default:
                throw new CrmException(TableErrors.Damaged);
        }
    }

    // Whatever the library does with a broken file, the file is what is wrong.
    private static T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException locked)
        {
            throw new CrmException(TableErrors.Encrypted, innerException: locked);
        }
        catch (Exception broken) when (broken is not (CrmException or OperationCanceledException or IOException { InnerException: not null } or OutOfMemoryException))
        {
            throw new CrmException(TableErrors.Damaged, innerException: broken);
        }
    }
}
