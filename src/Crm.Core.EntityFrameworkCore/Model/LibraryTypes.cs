using Crm.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Tells the library's entities in a host's model from the host's own.</summary>
internal static class LibraryTypes
{
    extension(IReadOnlyTypeBase type)
    {
        /// <summary>Whether the library maps it: a record, a part of one, or a row of the journal.</summary>
        public bool IsOfLibrary => type.ClrType.Assembly == typeof(AggregateRoot).Assembly || type.ClrType.Assembly == typeof(LibraryTypes).Assembly;
    }

    extension(IEntityType type)
    {
        /// <summary>What leads from a part to the record it belongs to; null for a record, for the journal and for what is not the library's.</summary>
        public IForeignKey? KeyOfOwner =>
            !type.IsOfLibrary || type.ClrType.IsSubclassOf(typeof(AggregateRoot))
                ? null
                : type.GetForeignKeys().FirstOrDefault(k => k.DeleteBehavior is DeleteBehavior.Cascade && k.PrincipalEntityType.ClrType.IsSubclassOf(typeof(AggregateRoot)));
    }
    extension(IProperty property)
    {
        /// <summary>Whether it is a column a host added and the row knows nothing of: it gets what the database gives by itself, or nothing.</summary>
        public bool IsLeftToTheDatabase =>
            property.GetComputedColumnSql() is not null
            || (property.IsShadowProperty() && (property.IsNullable || property.ValueGenerated is not ValueGenerated.Never || property.GetDefaultValueSql() is not null || property.TryGetDefaultValue(out _)));
    }
}
