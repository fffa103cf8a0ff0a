using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables;

/// <summary>Writes a table row by row: what <see cref="Table"/> reads of it is what was given. No text is taken for a formula.</summary>
public abstract class TableWriter : IDisposable
{
    private protected TableWriter(IReadOnlyList<TableColumn> columns) => Columns = columns;

    /// <summary>The columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Begins a table in a stream, which stays open.</summary>
    /// <param name="stream">Written from here on.</param>
    /// <param name="format">CSV in UTF-8 with a byte order mark, by which Excel knows it, or XLSX.</param>
    /// <param name="columns">The columns, at least one.</param>
    /// <exception cref="CrmException"><c>crm.table.sheet-full</c>: too many columns; <c>crm.table.empty-file</c>: none; <c>crm.table.not-a-table</c>: a format that is only read.</exception>
    public static TableWriter Create(Stream stream, TableFormat format, IReadOnlyList<TableColumn> columns)
    {
        if (columns.Count == 0) throw new CrmException(TableErrors.EmptyFile);
        return format switch
        {
            TableFormat.Csv => new CsvTableWriter(stream, columns),
            TableFormat.Xlsx => new XlsxTableWriter(stream, columns),
            _ => throw new CrmException(TableErrors.NotATable),
        };
    }

    /// <summary>Writes a row.</summary>
    /// <param name="cells">As many as there are columns; null is empty.</param>
    /// <exception cref="CrmException"><c>crm.table.wrong-width</c>, <c>crm.table.sheet-full</c>, <c>crm.table.cell-too-long</c>.</exception>
    public void Write(params ReadOnlySpan<string?> cells)
    {
        if (cells.Length != Columns.Count) throw new CrmException(TableErrors.WrongWidth);
        WriteRow(cells);
    }

    /// <summary>Ends the table. Without it the file is cut off.</summary>
    public abstract void Finish();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what is held.</summary>
    /// <param name="disposing">Whether it is asked for.</param>
    protected abstract void Dispose(bool disposing);

    private protected abstract void WriteRow(ReadOnlySpan<string?> cells);
}
