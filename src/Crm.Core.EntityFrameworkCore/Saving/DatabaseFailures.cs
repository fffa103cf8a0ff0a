using System.Runtime.ExceptionServices;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Errors;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <summary>Says in the library's codes what the database refused of the library's tables; the rest keeps EF's exceptions.</summary>
internal static class DatabaseFailures
{
    public static void Translate(DbContext context, Exception failure)
    {
        if (failure is not DbUpdateException update) return;
        if (update.InnerException is CrmException refused) ExceptionDispatchInfo.Throw(refused);
        if (update.Entries.Count > 0 && !update.Entries.Any(e => e.Metadata.IsOfLibrary)) return;
        Translate(context, update.InnerException ?? update, constraint => PlaceOf(update.Entries, constraint), failure, mayBeOfHost: update.Entries.Count == 0);
    }

    /// <summary>Says in the library's codes what the database refused of a table of the library; returns when it is nothing a code tells.</summary>
    /// <param name="context">The host's context.</param>
    /// <param name="failure">What the driver said.</param>
    /// <param name="place">The record, by kind and id.</param>
    public static void Translate(DbContext context, Exception failure, string? place) => Translate(context, failure, _ => place, failure, mayBeOfHost: false);

    private static void Translate(DbContext context, Exception ofDriver, Func<string?, string?> placeOf, Exception failure, bool mayBeOfHost)
    {
        if (CrmOptionsExtension.Find(context)?.Refusals.Read(ofDriver) is not { } refusal) return;
        if (refusal.Kind is DatabaseRefusalKind.MissingReference) throw new CrmException(StorageErrors.MissingReference, placeOf(null), failure);
        if (refusal.Kind is DatabaseRefusalKind.MissingTable) throw new CrmException(EntityFrameworkErrors.MissingTable, null, failure);
        if (refusal.Kind is DatabaseRefusalKind.Unfit or DatabaseRefusalKind.Overflow) throw new CrmException(StorageErrors.Unfit, placeOf(null), failure);
        var constraint = refusal.Constraint ?? ConstraintOf(context.Model, refusal.Columns);
        if (constraint is null && mayBeOfHost) return;
        if (constraint is not null && Clashes.IsRace(constraint)) throw new CrmConcurrencyException(placeOf(null), failure);
        throw new CrmException(Clashes.Of(constraint), placeOf(constraint), failure);
    }

    /// <summary>Someone else was first with one of the library's records.</summary>
    public static void ThrowIfOurs(DbUpdateConcurrencyException failure)
    {
        var lost = failure.Entries.Select(e => e.Entity).OfType<AggregateRoot>().FirstOrDefault();
        if (lost is not null || failure.Entries.Any(e => e.Metadata.IsOfLibrary)) throw new CrmConcurrencyException(lost?.ToString(), failure);
    }

    // The record that was refused, by kind and id; of a part, the record it belongs to. Then the part that holds the violated index.
    private static string? PlaceOf(IReadOnlyList<EntityEntry> refused, string? constraint)
    {
        var entry = refused.FirstOrDefault(e => e.Metadata.IsOfLibrary);
        if (entry is null || WholeOf(entry) is not { } whole) return null;
        if (constraint is null) return whole.ToString();
        // PostgreSQL may report the command before the one refused, so the parts of the record are asked, not the entry.
        var parts = entry.Context.ChangeTracker.Entries<IRecordPart>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified && IsIn(constraint, e.Metadata) && WholeOf(e) == whole)
            .Select(e => e.Entity.Place).Distinct(StringComparer.Ordinal).ToList();
        return parts is [var place] ? $"{whole} {place}" : whole.ToString();
    }

    private static bool IsIn(string constraint, IEntityType entity) => entity.GetIndexes().Any(i => i.IsUnique && i.GetDatabaseName() == constraint);

    private static AggregateRoot? WholeOf(EntityEntry entry)
    {
        if (entry.Entity is AggregateRoot record) return record;
        if (entry.Metadata.KeyOfOwner is not { } owner) return null;
        var keys = owner.Properties.Select(p => entry.Property(p).CurrentValue).ToList();
        return entry.Context.ChangeTracker.Entries<AggregateRoot>()
            .FirstOrDefault(e => e.Metadata == owner.PrincipalEntityType && owner.PrincipalKey.Properties.Select(p => e.Property(p).CurrentValue).SequenceEqual(keys))?.Entity;
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
