using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Maps the library's ids where the host's own entities hold them.</summary>
internal static class HostIds
{
    public static void Map(ModelBuilder model, Dialect dialect)
    {
        var converters = new ValueConverters(dialect, wired: true);
        foreach (var entity in model.Model.GetEntityTypes().Where(IsOfHost).ToList())
        {
            foreach (var property in entity.ClrType.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite && ValueConverters.IsId(p.PropertyType)))
            {
                if (!entity.IsIgnored(property.Name)) converters.Apply(model.Entity(entity.ClrType).Property(property.PropertyType, property.Name), property.PropertyType);
            }
        }
    }

    private static bool IsOfHost(IMutableEntityType entity) => !entity.IsOwned() && !entity.HasSharedClrType && !entity.IsOfLibrary;
}
