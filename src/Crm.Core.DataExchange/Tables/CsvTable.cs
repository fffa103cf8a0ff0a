using System.Text;
using Crm.Core.Errors;
using CsvHelper;

namespace Crm.Core.DataExchange.Tables;

/// <summary>A table in a text file. A cell that was written so that no spreadsheet takes it for a formula comes back as it was (<see cref="FormulaGuard"/>).</summary>
internal sealed class CsvTable : Table
{
    private const int MaxRecordBytes = 1 << 20;

    private readonly UnicodeEncoding? _utf16;

    public CsvTable(string path, CancellationToken ct)
        : base(path, TableFormat.Csv)
    {
        _utf16 = MarkedUtf16(path);
        using var stream = Open();
        Utf8Check.Verify(stream, ct);
    }

    private protected override IEnumerable<TableRow> All()
    {
        CsvMalformedReason? damage = null;
        using var stream = Open();
        using var reader = CsvReader.Create(stream, new()
        {
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRecordBytes,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => damage = record.Reason,
        });
        while (Read(reader))
        {
            // A wrong quote that swallowed lines took other rows with it.
            if (damage is CsvMalformedReason.UnterminatedQuote || (damage is not null && reader.RawRecord.Contains((byte)'\n')))
                throw new CrmException(TableErrors.UnclosedQuote, $"line {reader.LineNumber}");
            string[] cells = [.. reader.Current.ToArray().Select(FormulaGuard.Undo)];
            yield return new(reader.LineNumber, cells, damage is not null ? TableErrors.BadQuotes : Array.Exists(cells, c => c.Length > MaxFieldLength) ? TableErrors.FieldTooLong : null)
            {
                Offset = _utf16 is null ? reader.ByteOffset : null,
            };
            damage = null;
        }
    }

    private static bool Read(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException tooLong)
        {
            throw new CrmException(TableErrors.RecordTooLong, $"line {tooLong.LineNumber}", tooLong);
        }
    }

    private static UnicodeEncoding? MarkedUtf16(string path)
    {
        Span<byte> mark = stackalloc byte[2];
        using var stream = File.OpenRead(path);
        if (stream.ReadAtLeast(mark, 2, throwOnEndOfStream: false) < 2) return null;
        return mark switch { [0xFF, 0xFE] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), [0xFE, 0xFF] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), _ => null };
    }

    private Stream Open()
    {
        var file = File.OpenRead(Path);
        if (_utf16 is null) return file;
        file.Position = 2;
        return new StrictTranscoding(Encoding.CreateTranscodingStream(file, _utf16, Encoding.UTF8));
    }
}
