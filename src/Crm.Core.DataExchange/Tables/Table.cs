using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.DataExchange.Tables;

/// <summary>A table in a file: CSV in UTF-8 or UTF-16, XLSX or old XLS, told apart by what it holds. Opening reads it through once: what makes the whole file unusable is found before anything is stored.</summary>
public abstract class Table
{
    private protected const int MaxFieldLength = 10_000;

    private protected Table(string path, TableFormat format)
    {
        Path = path;
        Format = format;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>How it is stored.</summary>
    public TableFormat Format { get; }

    /// <summary>The names of the columns as written; <c>(column 3)</c> where there is none.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>How many rows there are below the header.</summary>
    public int RowCount { get; private set; }

    /// <summary>What is odd and can be read: merged cells, sheets that were not.</summary>
    public IReadOnlyList<CrmError> Notes { get; private protected set; } = [];

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException">The codes of <see cref="TableErrors"/>, with the line or row.</exception>
    public static Table Open(string path, TableOptions? options = null, CancellationToken ct = default)
    {
        if (!File.Exists(path)) throw new CrmException(TableErrors.FileNotFound, path);
        var table = FileSignature.Of(path) switch
        {
            FileSignature.Workbook => new XlsxTable(path, options?.Sheet),
            FileSignature.OldWorkbook => new XlsTable(path, options?.Sheet),
            FileSignature.EncryptedWorkbook => throw new CrmException(TableErrors.Encrypted),
            FileSignature.Document => throw new CrmException(TableErrors.NotATable),
            _ => (Table)new CsvTable(path, ct),
        };
        table.ReadThrough(ct);
        return table;
    }

    /// <summary>Whether a file is a workbook by what it holds, whatever its name says.</summary>
    /// <param name="path">The file.</param>
    public static bool IsWorkbook(string path) => FileSignature.Of(path) is FileSignature.Workbook or FileSignature.OldWorkbook or FileSignature.EncryptedWorkbook;

    /// <summary>The rows below the header, read as they are asked for.</summary>
    public IEnumerable<TableRow> Rows() => All().Skip(1).Select(Fitting);

    /// <summary>The place of a column, compared folded; null when there is none.</summary>
    /// <param name="column">Its name.</param>
    /// <exception cref="CrmException"><c>crm.table.duplicate-column</c>.</exception>
    public int? Find(string column) => Find(Columns, column);

    /// <summary>The place of a column among some, compared folded; null when there is none.</summary>
    /// <param name="columns">The names of all.</param>
    /// <param name="column">Its name.</param>
    /// <exception cref="CrmException"><c>crm.table.duplicate-column</c>.</exception>
    public static int? Find(IReadOnlyList<string> columns, string column)
    {
        var key = Key(column);
        var found = Enumerable.Range(0, columns.Count).Where(i => Key(columns[i]) == key).ToList();
        return found.Count <= 1 ? found.Cast<int?>().FirstOrDefault() : throw new CrmException(TableErrors.DuplicateColumn, $"column {column}");
    }

    /// <summary>The place of a column.</summary>
    /// <param name="column">Its name.</param>
    /// <exception cref="CrmException"><c>crm.table.missing-column</c>, <c>crm.table.duplicate-column</c>.</exception>
    public int Require(string column) => Find(column) ?? throw new CrmException(TableErrors.MissingColumn, $"column {column}");

    /// <summary>The form names of columns are compared in: <c>Mã_KH</c> and <c>ma kh</c> are one.</summary>
    /// <param name="column">A name.</param>
    public static string Key(string column) => Fold.Key(column.Replace('_', ' ').Replace('-', ' ').Replace(".", " ", StringComparison.Ordinal));

    /// <summary>Every row, the header first. What makes the file unusable throws.</summary>
    private protected abstract IEnumerable<TableRow> All();

    private protected virtual TableRow Fitting(TableRow row) => row.Damage is null && row.Cells.Count != Columns.Count ? row with { Damage = TableErrors.WrongWidth } : row;

    private void ReadThrough(CancellationToken ct)
    {
        foreach (var row in All())
        {
            ct.ThrowIfCancellationRequested();
            if (Columns.Count == 0) Columns = row.Damage is null ? row.Cells : throw new CrmException(row.Damage, $"line {row.Line}");
            else RowCount++;
        }

        if (Columns.All(string.IsNullOrWhiteSpace)) throw new CrmException(TableErrors.EmptyFile, "line 1");
        Columns = [.. Columns.Select((name, i) => string.IsNullOrWhiteSpace(name) ? string.Create(CultureInfo.InvariantCulture, $"(column {i + 1})") : name)];
    }
}
