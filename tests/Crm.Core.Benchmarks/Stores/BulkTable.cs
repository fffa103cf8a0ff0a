using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Core.Benchmarks.Stores;

/// <summary>Rows for the table of a type. Columns are found through EF's model, so that a renamed one is not missed.</summary>
/// <param name="Type">The mapped type.</param>
/// <param name="Properties">The properties each row gives, <c>Person.Family</c> for one of a complex property.</param>
/// <param name="Rows">Their values in that order.</param>
internal sealed record BulkTable(Type Type, string[] Properties, IEnumerable<object?[]> Rows)
{
    /// <summary>The table's name, the columns to write, and their values as the database takes them.</summary>
    public (ITable Table, IReadOnlyList<IColumn> Columns, IEnumerable<object?[]> Rows) For(DbContext context)
    {
        var entity = context.Model.FindEntityType(Type)!;
        var table = entity.GetTableMappings().Single().Table;
        var given = Array.ConvertAll(Properties, path => ColumnOf(entity, table, path));
        // What is neither given nor nullable gets its type's zero; the tenant is the default one.
        var rest = table.Columns.Where(c => !c.IsNullable && !given.Contains(c)).ToList();
        var constants = rest.ConvertAll(Zero);
        return (table, [.. given, .. rest], Stored(given, constants));
    }

    private IEnumerable<object?[]> Stored(IColumn[] given, List<object?> constants)
    {
        var converters = Array.ConvertAll(given, c => c.StoreTypeMapping.Converter is null ? Mapping(c).Converter : c.StoreTypeMapping.Converter);
        var stored = new object?[given.Length + constants.Count];
        constants.CopyTo(stored, given.Length);
        foreach (var row in Rows)
        {
            for (var i = 0; i < given.Length; i++) stored[i] = row[i] is { } value && converters[i] is { } converter ? converter.ConvertToProvider(value) : Number(row[i]);
            yield return stored;
        }
    }

    private static RelationalTypeMapping Mapping(IColumn column) => column.PropertyMappings[0].TypeMapping;

    private static object? Number(object? value) => value is Enum number ? Convert.ToInt32(number, System.Globalization.CultureInfo.InvariantCulture) : value;

    private static object? Zero(IColumn column)
    {
        var type = column.PropertyMappings[0].Property.ClrType;
        if (type == typeof(TenantId)) return Mapping(column).Converter!.ConvertToProvider(TenantId.Default);
        var zero = type == typeof(string) ? "" : Activator.CreateInstance(type);
        return Mapping(column).Converter is { } converter ? converter.ConvertToProvider(zero) : zero;
    }

    private static IColumn ColumnOf(IEntityType entity, ITable table, string path)
    {
        ITypeBase type = entity;
        var parts = path.Split('.');
        foreach (var part in parts[..^1]) type = type.FindComplexProperty(part)!.ComplexType;
        var property = type.FindProperty(parts[^1]) ?? throw new InvalidOperationException($"{entity.DisplayName()} has no {path} any more.");
        return table.FindColumn(property)!;
    }
}
