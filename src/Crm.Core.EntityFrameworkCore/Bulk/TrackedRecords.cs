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
        var records = In(context, batch);
        if (records.Count == 0) return;
        // Looked for once; every access below would look again at all that is tracked.
        if (context.ChangeTracker.AutoDetectChangesEnabled) context.ChangeTracker.DetectChanges();
        using var pause = new DetectionPause(context.ChangeTracker);
        var parts = PartsByOwner(context, records);
        foreach (var record in records)
        {
            foreach (var collection in record.Collections) Settle(context, parts[((INavigation)collection.Metadata, record.Property("Id").CurrentValue)], collection);
            SetUnchanged(record);
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

    // All at once: each record looking through what is tracked for its parts would take the square of their number.
    private static ILookup<(INavigation Collection, object? Owner), EntityEntry> PartsByOwner(DbContext context, List<EntityEntry<AggregateRoot>> records)
    {
        var collections = records.DistinctBy(r => r.Metadata).SelectMany(r => r.Collections.Select(c => (INavigation)c.Metadata)).ToLookup(c => c.TargetEntityType);
        return context.ChangeTracker.Entries()
            .SelectMany(part => collections[part.Metadata].Select(collection => (Collection: collection, Part: part)))
            .ToLookup(p => (p.Collection, p.Part.Property(p.Collection.ForeignKey.Properties[^1]).CurrentValue), p => p.Part);
    }

    private static void Settle(DbContext context, IEnumerable<EntityEntry> tracked, CollectionEntry collection)
    {
        var parts = (collection.CurrentValue?.Cast<object>() ?? []).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var gone in tracked.Where(e => !parts.Contains(e.Entity))) gone.State = EntityState.Detached;
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
