using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Saving;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>Records of a batch that the host's context tracks.</summary>
internal static class TrackedRecords
{
    /// <summary>Refuses new records that the next save would store as well.</summary>
    public static void MustNotBeAdded(DbContext context, RecordedBatch batch)
    {
        foreach (var entry in In(context, batch))
        {
            if (entry.State is EntityState.Added) throw new CrmException(BulkErrors.InUnitOfWork, entry.Entity.ToString());
        }
    }

    /// <summary>What was written counts as loaded: the next save finds nothing to do, and what changes after that is saved as usual.</summary>
    public static void Settle(DbContext context, RecordedBatch batch)
    {
        foreach (var entry in In(context, batch))
        {
            foreach (var collection in entry.Collections) Settle(context, entry, collection);
            SetUnchanged(entry);
        }
    }

    private static List<EntityEntry<AggregateRoot>> In(DbContext context, RecordedBatch batch)
    {
        using var pause = new DetectionPause(context.ChangeTracker);
        var tracked = context.ChangeTracker.Entries<AggregateRoot>().ToList();
        if (tracked.Count == 0) return tracked;
        var written = batch.Records.Select(r => r.Record).ToHashSet(ReferenceEqualityComparer.Instance);
        return tracked.FindAll(e => written.Contains(e.Entity));
    }

    private static void Settle(DbContext context, EntityEntry<AggregateRoot> owner, CollectionEntry collection)
    {
        var parts = (collection.CurrentValue?.Cast<object>() ?? []).ToHashSet(ReferenceEqualityComparer.Instance);
        var ownerKey = ((INavigation)collection.Metadata).ForeignKey.Properties[^1];
        var id = owner.Property("Id").CurrentValue;
        foreach (var gone in context.ChangeTracker.Entries().Where(e => e.Metadata == collection.Metadata.TargetEntityType && Equals(e.Property(ownerKey).CurrentValue, id) && !parts.Contains(e.Entity)).ToList())
            gone.State = EntityState.Detached;
        foreach (var part in parts) SetUnchanged(context.Entry(part));
    }

    // Columns a host added were not written; their changes go on waiting.
    private static void SetUnchanged(EntityEntry entry)
    {
        var ofHost = entry.State is EntityState.Modified ? entry.Properties.Where(p => p.IsModified && p.Metadata.IsShadowProperty()).ToList() : [];
        if (entry.State is EntityState.Modified or EntityState.Unchanged) entry.OriginalValues.SetValues(entry.CurrentValues);
        entry.State = EntityState.Unchanged;
        foreach (var property in ofHost) property.IsModified = true;
    }
}
