using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;

namespace Crm.Core.Tool.Importing.Mapping;

/// <summary>One row by its fields; remembers from which column each part of the record came, so that a refusal names it.</summary>
/// <typeparam name="TField">The fields.</typeparam>
/// <param name="mapping">Which column holds what.</param>
/// <param name="row">The row.</param>
internal sealed class MappedRow<TField>(FileMapping<TField> mapping, TableRow row)
    where TField : struct, Enum
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>Where it begins, counted from 1.</summary>
    public long Line => row.Line;

    /// <summary>Whether a column holds the field.</summary>
    public bool Has(TField field) => ColumnOf(field) is not null;

    /// <summary>The trimmed text of a field; null when it is empty or no column holds it.</summary>
    /// <param name="field">The field; of several columns the first.</param>
    /// <param name="paths">Where the part stands in what the library refuses.</param>
    public string? Take(TField field, params ReadOnlySpan<string> paths)
    {
        if (ColumnOf(field) is not { } column) return null;
        foreach (var path in paths) _columns[path] = column;
        return Text(column);
    }

    /// <summary>Every text of a field that several columns may hold, with its column.</summary>
    public IEnumerable<(int Column, string Text)> All(TField field)
    {
        foreach (var (column, mapped) in mapping.Columns)
        {
            if (EqualityComparer<TField>.Default.Equals(mapped, field) && Text(column) is { } text) yield return (column, text);
        }
    }

    /// <summary>Every text of the row that is not empty, in the order of the mapping.</summary>
    public IEnumerable<(int Column, TField Field, string Text)> All()
    {
        foreach (var (column, field) in mapping.Columns)
        {
            if (Text(column) is { } text) yield return (column, field, text);
        }
    }

    /// <summary>Says from which column a part of the record came.</summary>
    public void Came(string path, int column) => _columns[path] = column;

    /// <summary>What a field holds, read; null when it is empty.</summary>
    /// <exception cref="RowRefusedException">The text is not acceptable; at its column.</exception>
    public T? Read<T>(TField field, Func<string, T> read, params ReadOnlySpan<string> paths)
        where T : struct => Take(field, paths) is { } text ? At(field, () => read(text)) : null;

    /// <summary>What a field holds, read; refused when it is empty.</summary>
    /// <exception cref="RowRefusedException">The text is not acceptable or missing; at its column.</exception>
    public T ReadRequired<T>(TField field, Func<string, T> read, params ReadOnlySpan<string> paths)
    {
        var text = Take(field, paths) ?? string.Empty;
        return At(field, () => read(text));
    }

    /// <summary>Runs a step whose refusals are about one field.</summary>
    public T At<T>(TField field, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (CrmException refused)
        {
            throw new RowRefusedException(refused, ColumnOf(field));
        }
    }

    /// <summary>Runs a step whose refusals are about one field.</summary>
    public async Task<T> AtAsync<T>(TField field, Func<Task<T>> step, bool leavesTraces = false)
    {
        try
        {
            return await step();
        }
        catch (CrmException refused)
        {
            throw new RowRefusedException(refused, ColumnOf(field)) { LeavesTraces = leavesTraces };
        }
    }

    /// <summary>Hands the record to the library; a refusal is about the column its part came from.</summary>
    public async Task<T> HandOverAsync<T>(Func<Task<T>> step, bool leavesTraces = false)
    {
        try
        {
            return await step();
        }
        catch (CrmException refused)
        {
            throw new RowRefusedException(refused, ColumnOf(refused)) { LeavesTraces = leavesTraces };
        }
    }

    /// <summary>A refusal about one field.</summary>
    public RowRefusedException Refusal(CrmError error, TField? field) => new(new CrmException(error), field is { } given ? ColumnOf(given) : null);

    // The longest path that fits; null when the refusal is about the row as a whole.
    private int? ColumnOf(CrmException refused)
    {
        var parts = _columns.Keys.Where(part => refused.Path?.StartsWith(part, StringComparison.Ordinal) == true).ToList();
        return parts.Count == 0 ? null : _columns[parts.MaxBy(part => part.Length)!];
    }

    private int? ColumnOf(TField field)
    {
        foreach (var (column, mapped) in mapping.Columns)
        {
            if (EqualityComparer<TField>.Default.Equals(mapped, field)) return column;
        }

        return null;
    }

    private string? Text(int column) => string.IsNullOrWhiteSpace(row.Cells[column]) ? null : row.Cells[column].Trim();
}
