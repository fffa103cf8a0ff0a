using System.Reflection;
using Crm.Core.Privacy;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Tests.Model;

public sealed class LabelTests
{
    [Fact]
    public void Every_text_and_binary_column_says_whether_it_is_personal_and_what_erasure_does_to_it()
    {
        var unlabelled = Models.Tables(Models.Of("postgresql"))
            .SelectMany(t => t.GetFlattenedProperties().Select(p => (Table: t.GetTableName(), Property: p)))
            .Where(c => HoldsText(c.Property) && !IsLabelled(c.Property))
            .Select(c => $"{c.Table}.{c.Property.GetColumnName()}");

        Assert.Empty(unlabelled);
    }

    private static bool HoldsText(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var isId = (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));
        return !isId && (stored == typeof(string) || stored == typeof(byte[]) || stored.IsAssignableTo(typeof(IEnumerable<string>)));
    }

    // A field without a property (choices of an attribute) is labelled by the property that shows it.
    private static bool IsLabelled(IProperty property)
    {
        var member = (MemberInfo?)property.PropertyInfo
            ?? property.DeclaringType.ClrType.GetProperty(property.Name.TrimStart('_'), BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        return member is not null && (member.GetCustomAttribute<PersonalDataAttribute>() is not null || member.GetCustomAttribute<NotPersonalAttribute>() is not null);
    }
}
