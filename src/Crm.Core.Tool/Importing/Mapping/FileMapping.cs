using System.Text.Json;
using Crm.Core.Errors;
using Crm.Core.Tool.Csv;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Importing.Mapping;

/// <summary>Which column holds which field.</summary>
/// <typeparam name="TField">The fields.</typeparam>
internal sealed class FileMapping<TField>
    where TField : struct, Enum
{
    private readonly CsvFile _file;

    private FileMapping(CsvFile file, FieldNames<TField> names, IReadOnlyList<(int Column, TField Field)> columns)
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
        Columns.ToDictionary(c => _file.Columns[c.Column], c => FieldNames<TField>.NameOf(c.Field), StringComparer.Ordinal);

    /// <summary>Columns nobody asked for.</summary>
    public IReadOnlyList<string> LeftOut => [.. Enumerable.Range(0, _file.Columns.Count).Where(i => !Columns.Any(c => c.Column == i)).Select(i => _file.Columns[i])];

    public bool Has(TField field) => Columns.Any(c => EqualityComparer<TField>.Default.Equals(c.Field, field));

    /// <summary>By the names of the columns.</summary>
    public static FileMapping<TField> ByHeader(CsvFile file, FieldNames<TField> names) => new(
        file,
        names,
        [.. Enumerable.Range(0, file.Columns.Count)
            .Select(i => (Column: i, Field: names.OfHeader(file.Columns[i])))
            .Where(c => c.Field is not null && file.Find(file.Columns[c.Column]) is not null)
            .Select(c => (c.Column, c.Field!.Value))]);

    /// <summary>By a mapping file, <c>{"column":"field"}</c>.</summary>
    public static FileMapping<TField> FromFile(CsvFile file, FieldNames<TField> names, string mapping)
    {
        if (!File.Exists(mapping)) throw new CrmException(ToolErrors.FileNotFound, mapping);
        var columns = new List<(int Column, TField Field)>();
        foreach (var (column, name) in Read(mapping))
        {
            var at = file.Find(column) ?? throw new CrmException(ToolErrors.MapMissingColumn, $"column {column}");
            if (columns.Exists(c => c.Column == at)) throw new CrmException(ToolErrors.DuplicateColumn, $"column {column}");
            columns.Add((at, names.OfName(name) ?? throw new CrmException(ToolErrors.MapUnknownField, $"field {name}")));
        }

        return new(file, names, columns);
    }

    private static Dictionary<string, string> Read(string mapping)
    {
        try
        {
            if (new FileInfo(mapping).Length > MappingJson.MostBytes) throw new CrmException(ToolErrors.MapNotJson);
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(mapping).AsSpan().TrimStart("\uFEFF"u8), MappingJson.Strict) is { } map && !map.ContainsValue(null!)
                ? map
                : throw new CrmException(ToolErrors.MapNotJson);
        }
        catch (JsonException damaged)
        {
            throw new CrmException(ToolErrors.MapNotJson, $"line {damaged.LineNumber + 1}, byte {damaged.BytePositionInLine + 1}", damaged);
        }
    }
}
