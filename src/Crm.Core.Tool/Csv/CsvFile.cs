using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;
using CsvHelper;

namespace Crm.Core.Tool.Csv;

/// <summary>A CSV file in UTF-8 with a header. Opening reads it through once: what makes the whole file unusable is found before anything is stored.</summary>
internal sealed class CsvFile
{
    private const int MaxFieldLength = 10_000;

    private const int MaxRecordBytes = 1 << 20;

    private readonly string _path;

    private CsvFile(string path) => _path = path;

    /// <summary>The names of the columns as written; <c>(column 3)</c> where none is.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>How many rows there are below the header.</summary>
    public int RowCount { get; private set; }

    public static CsvFile Open(string path, CancellationToken ct)
    {
        if (!File.Exists(path)) throw new CrmException(ToolErrors.FileNotFound, path);
        Utf8Check.Verify(path, ct);
        var file = new CsvFile(path);
        foreach (var row in file.All())
        {
            ct.ThrowIfCancellationRequested();
            if (file.Columns.Count == 0) file.Columns = row.Damage is null ? row.Fields : throw new CrmException(row.Damage, $"line {row.Line}");
            else file.RowCount++;
        }

        if (file.Columns.All(string.IsNullOrWhiteSpace)) throw new CrmException(ToolErrors.EmptyFile, "line 1");
        file.Columns = [.. file.Columns.Select((name, i) => string.IsNullOrWhiteSpace(name) ? string.Create(CultureInfo.InvariantCulture, $"(column {i + 1})") : name)];
        return file;
    }

    /// <summary>The rows below the header.</summary>
    public IEnumerable<CsvRow> Rows() => All().Skip(1).Select(r => r.Damage is null && r.Fields.Count != Columns.Count ? r with { Damage = ToolErrors.WrongWidth } : r);

    /// <summary>The place of a column, compared folded; null when there is none.</summary>
    public int? Find(string column) => Find(Columns, column);

    /// <summary>The place of a column among some, compared folded; null when there is none.</summary>
    public static int? Find(IReadOnlyList<string> columns, string column)
    {
        var key = Key(column);
        var found = Enumerable.Range(0, columns.Count).Where(i => Key(columns[i]) == key).ToList();
        return found.Count <= 1 ? found.Cast<int?>().FirstOrDefault() : throw new CrmException(ToolErrors.DuplicateColumn, $"column {column}");
    }

    public int Require(string column) => Find(column) ?? throw new CrmException(ToolErrors.MissingColumn, $"column {column}");

    /// <summary>The form names of columns are compared in: <c>Mã_KH</c> and <c>ma kh</c> are one.</summary>
    public static string Key(string column) => Fold.Key(column.Replace('_', ' ').Replace('-', ' ').Replace(".", " ", StringComparison.Ordinal));

    private IEnumerable<CsvRow> All()
    {
        CsvMalformedReason? damage = null;
        using var reader = CsvReader.FromFile(_path, new()
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
                throw new CrmException(ToolErrors.UnclosedQuote, $"line {reader.LineNumber}");
            var fields = reader.Current.ToArray();
            yield return new(reader.LineNumber, fields, damage is not null ? ToolErrors.BadQuotes : fields.Any(f => f.Length > MaxFieldLength) ? ToolErrors.FieldTooLong : null);
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
            throw new CrmException(ToolErrors.RecordTooLong, $"line {tooLong.LineNumber}", tooLong);
        }
    }
}
