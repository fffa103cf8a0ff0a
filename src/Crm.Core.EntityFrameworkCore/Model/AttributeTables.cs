using Crm.Core.Attributes;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Declared attributes.</summary>
internal static class AttributeTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var definition = crm.Aggregate<AttributeDefinition>("attribute_definitions");
        definition.Property(d => d.Name).HasMaxLength(AttributeKey.MaxLength);
        definition.Property(d => d.Label).HasMaxLength(100);
        definition.Property(d => d.LabelVi).HasMaxLength(100);
        definition.Property<List<AttributeChoice>>("_choices").HasColumnName("choices").HasConversion(ChoicesConverter.Instance, ChoicesConverter.Comparer).HasMaxLength(300_000);
        definition.Ignore(d => d.Choices);
        crm.Unique(definition, "attribute_definitions_name", AttributeErrors.Duplicate, nameof(AttributeDefinition.Owner), nameof(AttributeDefinition.Name));
    }
}
