using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.Benchmarks.Bulk;

/// <summary>
/// How a yardstick written by hand would turn objects into the rows of one table: a compiled getter for every column, the value
/// converted as the model says. Made apart from the library's own way, to check it as well.
/// </summary>
internal sealed class RawRows
{
    private readonly Func<object, object?>[] _getters;

    private RawRows(string table, string[] columns, string[] types, Func<object, object?>[] getters) => (Table, Columns, Types, _getters) = (table, columns, types, getters);

    public string Table { get; }

    public string[] Columns { get; }

    public string[] Types { get; }

    /// <summary>The objects of the current batch.</summary>
    public List<object> Rows { get; } = [];

    public static RawRows Of<T>(DbContext context)
    {
        var entity = context.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var row = Expression.Parameter(typeof(object));
        var columns = Flatten(entity, Expression.Convert(row, typeof(T))).ToList();
        return new(
            table.Name,
            [.. columns.Select(c => c.Property.GetColumnName(table)!)],
            [.. columns.Select(c => Plain(c.Property.GetColumnType(table)))],
            [.. columns.Select(c => Getter(c.Property, c.Value, row))]);
    }

    public object? Value(object row, int column) => _getters[column](row);

    private static IEnumerable<(IProperty Property, Expression Value)> Flatten(ITypeBase type, Expression owner)
    {
        foreach (var property in type.GetProperties()) yield return (property, WhereThere(owner, Expression.Convert(Expression.Property(owner, property.PropertyInfo!), typeof(object))));
        foreach (var complex in type.GetComplexProperties())
        {
            foreach (var inner in Flatten(complex.ComplexType, Expression.Property(owner, complex.PropertyInfo!))) yield return (inner.Property, WhereThere(owner, inner.Value));
        }
    }

    private static Expression WhereThere(Expression owner, Expression value) => owner is UnaryExpression
        ? value
        : Expression.Condition(Expression.ReferenceEqual(owner, Expression.Constant(null)), Expression.Constant(null, typeof(object)), value);

    private static Func<object, object?> Getter(IProperty property, Expression value, ParameterExpression row)
    {
        var read = Expression.Lambda<Func<object, object?>>(value, row).Compile();
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        return convert is null ? read : o => read(o) is { } found ? convert(found) : null;
    }

    // character varying(300) is a character varying to COPY.
    private static string Plain(string storeType)
    {
        var size = storeType.IndexOf('(', StringComparison.Ordinal);
        return size < 0 ? storeType : string.Concat(storeType.AsSpan(0, size), storeType.AsSpan(storeType.IndexOf(')', StringComparison.Ordinal) + 1));
    }
}
