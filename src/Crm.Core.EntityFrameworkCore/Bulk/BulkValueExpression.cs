using System.Linq.Expressions;
using Crm.Core.Domain;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>How one column of a row is read, converted as the model says, and handed over without boxing.</summary>
internal static class BulkValueExpression
{
    /// <summary>Reads a property and hands it over.</summary>
    /// <param name="property">The property.</param>
    /// <param name="owner">What holds it: the row, or a part inside the row that may be missing.</param>
    /// <param name="row">The row.</param>
    /// <param name="values">Takes the value.</param>
    public static Expression Of(IProperty property, Expression owner, Expression row, Expression values)
    {
        var nothing = Expression.Call(values, nameof(IBulkValues.AddNull), null);
        if (property.IsShadowProperty()) return Add(property, Expression.Default(property.ClrType), values);
        var read = Read(property, owner);
        // The record still carries the version it was loaded with; the row gets the next one.
        if (property.Name == nameof(AggregateRoot.Version) && property.IsConcurrencyToken) return Add(property, Expression.Increment(read), values);
        var add = IfPresent(read, present => Add(property, present, values), nothing);
        for (var part = owner; part != row; part = ((MemberExpression)part).Expression!) add = IfPresent(part, _ => add, nothing);
        return add;
    }

    private static MemberExpression Read(IProperty property, Expression owner) =>
        property.PropertyInfo is { } info ? Expression.Property(owner, info) : Expression.Field(owner, property.FieldInfo!);

    private static Expression IfPresent(Expression value, Func<Expression, Expression> then, Expression otherwise)
    {
        if (value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null) return then(value);
        var held = Expression.Variable(value.Type, "held");
        var present = value.Type.IsValueType ? Expression.Property(held, nameof(Nullable<>.Value)) : (Expression)held;
        var test = value.Type.IsValueType ? Expression.Property(held, nameof(Nullable<>.HasValue)) : (Expression)Expression.ReferenceNotEqual(held, Expression.Constant(null, held.Type));
        return Expression.Block([held], Expression.Assign(held, value), Expression.IfThenElse(test, then(present), otherwise));
    }

    private static MethodCallExpression Add(IProperty property, Expression value, Expression values)
    {
        var converted = property.GetTypeMapping().Converter is { } converter ? Convert(converter, value) : value;
        var type = Nullable.GetUnderlyingType(converted.Type) ?? converted.Type;
        var taken = Taken(type) ?? throw new NotSupportedException(
            $"Bulk writes cannot write {property.DeclaringType.DisplayName()}.{property.Name} ({type.Name}). Give the column a default in the model (HasDefaultValue), or make it nullable.");
        return Expression.Call(values, typeof(IBulkValues).GetMethod(nameof(IBulkValues.Add), [taken])!, converted.Type == taken ? converted : Expression.Convert(converted, taken));
    }

    private static Expression Convert(ValueConverter converter, Expression value)
    {
        var conversion = converter.ConvertToProviderExpression;
        var given = conversion.Parameters[0];
        return ReplacingExpressionVisitor.Replace(given, value.Type == given.Type ? value : Expression.Convert(value, given.Type), conversion.Body);
    }

    private static Type? Taken(Type type)
    {
        if (type.IsEnum) return Taken(type.GetEnumUnderlyingType());
        if (type == typeof(byte) || type == typeof(sbyte)) return typeof(short);
        if (type == typeof(float)) return typeof(double);
        if (type.IsAssignableTo(typeof(IEnumerable<string>))) return typeof(IEnumerable<string>);
        return typeof(IBulkValues).GetMethod(nameof(IBulkValues.Add), [type])?.GetParameters()[0].ParameterType == type ? type : null;
    }
}
