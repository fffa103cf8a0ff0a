using System.Collections;
using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>Reads a table from the model: whatever a host's conventions made of its names is what is written to.</summary>
internal static class BulkTables
{
    /// <summary>The table of a type.</summary>
    /// <param name="entity">The type.</param>
    /// <param name="collection">For a part: where its record holds it.</param>
    public static BulkTable Of(IEntityType entity, INavigation? collection)
    {
        var name = entity.GetTableName() ?? throw new NotSupportedException($"{entity.DisplayName()} has no table. Bulk writes need one table for each kind of record.");
        var table = StoreObjectIdentifier.Table(name, entity.GetSchema());
        var row = Expression.Parameter(typeof(object), "row");
        var values = Expression.Parameter(typeof(IBulkValues), "values");
        var typed = Expression.Variable(entity.ClrType, "typed");
        var key = entity.FindPrimaryKey()!.Properties;
        var columns = new List<BulkColumn>();
        var steps = new List<Expression> { Expression.Assign(typed, Expression.Convert(row, entity.ClrType)) };
        foreach (var (property, owner) in key.Select(k => (k, (Expression)typed)).Concat(Flatten(entity, typed).Where(p => !key.Contains(p.Property))))
        {
            if (property.IsLeftToTheDatabase) continue;
            columns.Add(new(property.GetColumnName(table)!, property.GetColumnType(table), property.IsPrimaryKey(), IsVersion(property), property.IsShadowProperty()));
            steps.Add(BulkValueExpression.Of(property, owner, typed, values));
        }

        var write = Expression.Lambda<Action<object, IBulkValues>>(Expression.Block([typed], steps), row, values).Compile();
        return new(name, entity.GetSchema(), columns, write, collection is null ? null : PartsOf(collection));
    }

    // Columns with their places: those of a part inside the row hang on the property that holds the part.
    private static IEnumerable<(IProperty Property, Expression Owner)> Flatten(ITypeBase type, Expression owner)
    {
        foreach (var property in type.GetProperties()) yield return (property, owner);
        foreach (var complex in type.GetComplexProperties())
        {
            foreach (var inner in Flatten(complex.ComplexType, Expression.MakeMemberAccess(owner, complex.PropertyInfo!))) yield return inner;
        }
    }

    private static bool IsVersion(IProperty property) => property.Name == nameof(AggregateRoot.Version) && property.IsConcurrencyToken;

    private static Func<AggregateRoot, IEnumerable<object>> PartsOf(INavigation collection)
    {
        var record = Expression.Parameter(typeof(AggregateRoot), "record");
        var parts = Expression.MakeMemberAccess(Expression.Convert(record, collection.DeclaringEntityType.ClrType), collection.PropertyInfo!);
        var read = Expression.Lambda<Func<AggregateRoot, IEnumerable>>(Expression.Convert(parts, typeof(IEnumerable)), record).Compile();
        return owner => (IEnumerable<object>)read(owner);
    }
}
