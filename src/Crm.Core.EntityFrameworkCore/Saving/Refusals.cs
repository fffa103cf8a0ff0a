using System.Runtime.ExceptionServices;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <summary>Says in the library's codes what the database refused of the library's tables; the rest keeps EF's exceptions.</summary>
internal static class Refusals
{
    public static void Translate(DbContext context, Exception failure)
    {
        if (failure is not DbUpdateException update) return;
        if (update.InnerException is CrmException refused) ExceptionDispatchInfo.Throw(refused);
        if (update.Entries.Count > 0 && !update.Entries.Any(e => e.Metadata.IsOfLibrary)) return;
        Translate(context, update.InnerException ?? update, PlaceOf(update.Entries), failure, mayBeOfHost: update.Entries.Count == 0);
    }

    /// <summary>Says in the library's codes what the database refused of a table of the library; returns when it is nothing a code tells.</summary>
    /// <param name="context">The host's context.</param>
    /// <param name="failure">What the driver said.</param>
    /// <param name="place">The record, by kind and id.</param>
    public static void Translate(DbContext context, Exception failure, string? place) => Translate(context, failure, place, failure, mayBeOfHost: false);

    private static void Translate(DbContext context, Exception ofDriver, string? place, Exception failure, bool mayBeOfHost)
    {
        if (CrmOptionsExtension.Find(context)?.Refusals.Read(ofDriver) is not { } refusal) return;
        if (refusal.Kind is DatabaseRefusalKind.MissingReference) throw new CrmException(StorageErrors.MissingReference, place, failure);
        if (refusal.Kind is DatabaseRefusalKind.MissingTable) throw new CrmException(EntityFrameworkErrors.MissingTable, null, failure);
        if (refusal.Kind is DatabaseRefusalKind.Unfit) throw new CrmException(StorageErrors.Unfit, place, failure);
        var constraint = refusal.Constraint ?? ConstraintOf(context.Model, refusal.Columns);
        if (constraint is null && mayBeOfHost) return;
        if (constraint is not null && Clashes.IsRace(constraint)) throw new CrmConcurrencyException(place, failure);
        throw new CrmException(Clashes.Of(constraint), place, failure);
    }

    /// <summary>Someone else was first with one of the library's records.</summary>
    public static void ThrowIfOurs(DbUpdateConcurrencyException failure)
    {
        var lost = failure.Entries.Select(e => e.Entity).OfType<AggregateRoot>().FirstOrDefault();
        if (lost is not null || failure.Entries.Any(e => e.Metadata.IsOfLibrary)) throw new CrmConcurrencyException(lost?.ToString(), failure);
    }

    // The record that was refused, by kind and id; of a part, the record it belongs to and the place in it.
    private static string? PlaceOf(IReadOnlyList<EntityEntry> refused)
    {
        var entry = refused.FirstOrDefault(e => e.Metadata.IsOfLibrary);
        if (entry?.Entity is AggregateRoot record) return record.ToString();
        if (entry?.Metadata.KeyOfOwner is not { } owner) return null;
        var keys = owner.Properties.Select(p => entry.Property(p).CurrentValue).ToList();
        var whole = entry.Context.ChangeTracker.Entries<AggregateRoot>()
            .FirstOrDefault(e => e.Metadata == owner.PrincipalEntityType && owner.PrincipalKey.Properties.Select(p => e.Property(p).CurrentValue).SequenceEqual(keys))?.Entity.ToString();
        return entry.Entity is IRecordPart part ? $"{whole} {part.Place}" : whole;
    }

    // SQLite names the columns of a violated index, not the index.
    private static string? ConstraintOf(IModel model, IReadOnlyList<string> columns)
    {
        foreach (var entity in model.GetEntityTypes().Where(e => e.IsOfLibrary))
        {
            var table = entity.GetTableName();
            if (columns.Count == 0 || !columns[0].StartsWith(table + ".", StringComparison.Ordinal)) continue;
            var names = columns.Select(c => c[(table!.Length + 1)..]).ToHashSet(StringComparer.Ordinal);
            foreach (var index in entity.GetIndexes().Where(i => i.IsUnique))
            {
                if (names.SetEquals(index.Properties.Select(p => p.GetColumnName()))) return index.GetDatabaseName();
            }

            if (entity.FindPrimaryKey() is { } key && names.SetEquals(key.Properties.Select(p => p.GetColumnName()))) return key.GetName();
        }

        return null;
    }
}
