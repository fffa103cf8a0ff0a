using System.Reflection;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Maps the library's ids where the host's own entities hold them, and the instants of those that rules ask for.</summary>
internal static class HostIds
{
    public static void Map(ModelBuilder model, Dialect dialect)
    {
        var converters = new ValueConverters(dialect, wired: true);
        foreach (var entity in model.Model.GetEntityTypes().Where(IsOfHost).ToList())
        {
            foreach (var property in entity.ClrType.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite && (ValueConverters.IsId(p.PropertyType) || (typeof(IFact).IsAssignableFrom(entity.ClrType) && IsInstant(p.PropertyType)))))
            {
                // A host's own converter stands.
                if (!entity.IsIgnored(property.Name) && entity.FindProperty(property.Name)?.GetValueConverter() is null) converters.Apply(model.Entity(entity.ClrType).Property(property.PropertyType, property.Name), property.PropertyType);
            }
        }
    }

    private static bool IsInstant(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset);

    private static bool IsOfHost(IMutableEntityType entity) => !entity.IsOwned() && !entity.HasSharedClrType && !entity.IsOfLibrary;
}
