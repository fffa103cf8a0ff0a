using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Importing.Mapping;

/// <summary>Which column holds which field.</summary>
/// <typeparam name="TField">The fields.</typeparam>
internal sealed class FileMapping<TField>
    where TField : struct, Enum
{
    private readonly Table _file;

    private FileMapping(Table file, FieldNames<TField> names, IReadOnlyList<(int Column, TField Field)> columns)
    {
        _file = file;
        Columns = columns;
        var twice = columns.GroupBy(c => c.Field).FirstOrDefault(g => g.Count() > 1 && !names.Several.Contains(g.Key));
        if (twice is not null) throw new CrmException(ToolErrors.MapFieldTwice, $"column {file.Columns[twice.Last().Column]}");
        if (names.Needed.FirstOrDefault(group => !group.Any(Has)) is { } missing)
            throw new CrmException(ToolErrors.MapNothing, $"field {string.Join(" or ", missing.Select(FieldNames<TField>.NameOf))}");
    }

    public IReadOnlyList<(int Column, TField Field)> Columns { get; }

    /// <summary>Column to field, as reported.</summary>
    public IReadOnlyDictionary<string, string> Named =>
        Columns.GroupBy(c => c.Column).ToDictionary(c => _file.Columns[c.Key], c => string.Join(", ", c.Select(f => FieldNames<TField>.NameOf(f.Field))), StringComparer.Ordinal);

    /// <summary>Column to fields, as mapping files say it.</summary>
    public IReadOnlyDictionary<string, string[]> Fields =>
        Columns.GroupBy(c => c.Column).ToDictionary(c => _file.Columns[c.Key], c => c.Select(f => FieldNames<TField>.NameOf(f.Field)).ToArray(), StringComparer.Ordinal);

    /// <summary>Columns nobody asked for.</summary>
    public IReadOnlyList<string> LeftOut => [.. Enumerable.Range(0, _file.Columns.Count).Where(i => !Columns.Any(c => c.Column == i)).Select(i => _file.Columns[i])];

    public bool Has(TField field) => Columns.Any(c => EqualityComparer<TField>.Default.Equals(c.Field, field));

    /// <summary>What a field holds in some rows; null where it is empty.</summary>
    public IEnumerable<string?> Texts(IEnumerable<TableRow> rows, TField field) => rows.Select(r => new MappedRow<TField>(this, r).Take(field));

    /// <summary>By the names of the columns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="names">What columns are called.</param>
    /// <param name="chosen">Fields whose columns are said; these hold nothing else.</param>
    public static FileMapping<TField> ByHeader(Table file, FieldNames<TField> names, IReadOnlyList<(TField Field, string Column)> chosen) => new(
        file,
        names,
        Choosing(file, chosen, [.. names.OfHeaders(file.Columns).Select((field, i) => (Column: i, Field: field)).Where(c => c.Field is not null).Select(c => (c.Column, c.Field!.Value))]));

    /// <summary>By a mapping file, <c>{"column":"field"}</c> or <c>{"column":["field","field"]}</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="names">What fields are called.</param>
    /// <param name="mapping">The mapping file.</param>
    /// <param name="chosen">Fields whose columns are said; these hold nothing else.</param>
    public static FileMapping<TField> FromFile(Table file, FieldNames<TField> names, string mapping, IReadOnlyList<(TField Field, string Column)> chosen)
    {
        var columns = new List<(int Column, TField Field)>();
        foreach (var (column, fields) in MappingFile.FieldsOf(mapping))
        {
            var at = file.Find(column) ?? throw new CrmException(ToolErrors.MapMissingColumn, $"column {column}");
            if (columns.Exists(c => c.Column == at)) throw new CrmException(TableErrors.DuplicateColumn, $"column {column}");
            columns.AddRange(fields.Select(name => (at, names.OfName(name) ?? throw new CrmException(ToolErrors.MapUnknownField, $"field {name}"))));
        }

        return new(file, names, Choosing(file, chosen, columns));
    }

    // A name that two columns have is of no use: Find refuses it.
    private static List<(int Column, TField Field)> Choosing(Table file, IReadOnlyList<(TField Field, string Column)> chosen, IReadOnlyList<(int Column, TField Field)> found)
    {
        var said = chosen.Select(c => (Column: file.Require(c.Column), c.Field)).ToList();
        var kept = found.Where(f => !said.Exists(s => s.Column == f.Column || EqualityComparer<TField>.Default.Equals(s.Field, f.Field))).ToList();
        foreach (var (column, _) in kept) file.Find(file.Columns[column]);
        return [.. kept, .. said];
    }
}
