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

    /// <summary>What records tell, before anybody looked for changes.</summary>
    public static List<(EntityEntry<AggregateRoot> Entry, AuditAction Action)> In(ChangeTracker tracker)
    {
        var changed = new List<(EntityEntry<AggregateRoot> Entry, AuditAction Action)>();
        foreach (var entry in tracker.Entries<AggregateRoot>())
        {
            if (ActionOf(entry) is { } action) changed.Add((entry, action));
        }

        return changed;
    }

    /// <summary>To be asked when the versions of what told something count up and everything was looked through for changes.</summary>
    /// <exception cref="CrmException"><c>crm.storage.changed-around</c>.</exception>
    public static void MustBeTold(ChangeTracker tracker)
    {
        var told = new HashSet<object?>();
        foreach (var entry in tracker.Entries<AggregateRoot>())
        {
            if (entry.State is EntityState.Deleted || CountsUp(entry)) told.Add(entry.Property(Id).CurrentValue);
            else if (entry.State is EntityState.Modified && !ChangesColumnsOfHostOnly(entry)) throw new CrmException(StorageErrors.ChangedAround, entry.Entity.ToString());
        }

        foreach (var entry in tracker.Entries())
        {
            // The key of a part holds the id of its record and never changes; ids of different kinds of records are different types.
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Metadata.KeyOfOwner is { } owner
                && !told.Contains(entry.Property(owner.Properties[^1]).CurrentValue)) throw new CrmException(StorageErrors.ChangedAround, entry.Metadata.ClrType.Name);
        }
    }

    private static AuditAction? ActionOf(EntityEntry<AggregateRoot> entry)
    {
        if (entry.State is EntityState.Added && entry.Entity.Version == 0) return AuditAction.Created;
        if (entry.State is EntityState.Deleted) return AuditAction.Removed;
        return entry.Entity.HasPendingChanges ? AuditAction.Changed : null;
    }

    // Of this save, or of one that failed and is being repeated: its journal is still there.
    private static bool CountsUp(EntityEntry record) =>
        record.State is EntityState.Added || record.Property(nameof(AggregateRoot.Version)).IsModified;

    // Columns a host added through ConfigureCustomer are its own business.
    private static bool ChangesColumnsOfHostOnly(EntityEntry record) =>
        !record.ComplexProperties.Any(p => p.IsModified) && record.Properties.All(p => !p.IsModified || p.Metadata.IsShadowProperty());
}
