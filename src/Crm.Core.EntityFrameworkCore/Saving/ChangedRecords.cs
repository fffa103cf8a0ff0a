using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <summary>
/// The library's records a save would change. A record tells by itself what happened to it; one that changed and tells nothing was changed
/// around its methods, it or one of its parts, and the save is refused.
/// </summary>
internal static class ChangedRecords
{
    private const string Id = "Id";

    public static List<(EntityEntry<AggregateRoot> Entry, AuditAction Action)> In(ChangeTracker tracker)
    {
        var changed = new List<(EntityEntry<AggregateRoot> Entry, AuditAction Action)>();
        var told = new HashSet<object?>();
        foreach (var entry in tracker.Entries<AggregateRoot>())
        {
            var action = ActionOf(entry);
            if (action is not null) changed.Add((entry, action.Value));
            if (action is not null || IsBeingRepeated(entry)) told.Add(entry.Property(Id).CurrentValue);
        }

        foreach (var entry in tracker.Entries())
        {
            // The key of a part holds the id of its record and never changes; ids of different kinds of records are different types.
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Metadata.KeyOfOwner is { } owner
                && !told.Contains(entry.Property(owner.Properties[^1]).CurrentValue)) throw new CrmException(StorageErrors.ChangedAround, entry.Metadata.ClrType.Name);
        }

        return changed;
    }

    private static AuditAction? ActionOf(EntityEntry<AggregateRoot> entry)
    {
        if (entry.State is EntityState.Added && entry.Entity.Version == 0) return AuditAction.Created;
        if (entry.State is EntityState.Deleted) return AuditAction.Removed;
        if (entry.Entity.HasPendingChanges) return AuditAction.Changed;
        if (entry.State is EntityState.Modified && !IsBeingRepeated(entry) && !ChangesColumnsOfHostOnly(entry))
            throw new CrmException(StorageErrors.ChangedAround, entry.Entity.ToString());
        return null;
    }

    // A version that already counts up belongs to a save that failed and is being repeated; its journal is still there.
    private static bool IsBeingRepeated(EntityEntry record) =>
        record.State is EntityState.Added || record.Property(nameof(AggregateRoot.Version)).IsModified;

    // Columns a host added through ConfigureCustomer are its own business.
    private static bool ChangesColumnsOfHostOnly(EntityEntry record) =>
        !record.ComplexProperties.Any(p => p.IsModified) && record.Properties.All(p => !p.IsModified || p.Metadata.IsShadowProperty());
}
