using System.Runtime.ExceptionServices;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <summary>Says in the library's codes what the database refused of the library's tables; the rest keeps EF's exceptions.</summary>
internal static class Refusals
{
    public static void Translate(DbContext context, Exception failure)
    {
        if (failure is not DbUpdateException update) return;
        if (update.InnerException is CrmException refused) ExceptionDispatchInfo.Throw(refused);
        if (CrmOptionsExtension.Find(context)?.Refusals.Read(update.InnerException ?? update) is not { } refusal) return;
        if (update.Entries.Count > 0 && !update.Entries.Any(e => IsOurs(e.Metadata))) return;
        if (refusal.Kind is DatabaseRefusalKind.MissingReference) throw new CrmException(StorageErrors.MissingReference, null, failure);
        var constraint = refusal.Constraint ?? ConstraintOf(context.Model, refusal.Columns);
        if (constraint is null && update.Entries.Count == 0) return;
        if (constraint is not null && Clashes.IsRace(constraint)) throw new CrmConcurrencyException(null, failure);
        throw new CrmException(Clashes.Of(constraint), null, failure);
    }

    /// <summary>Someone else was first with one of the library's records.</summary>
    public static void ThrowIfOurs(DbUpdateConcurrencyException failure)
    {
        var lost = failure.Entries.Select(e => e.Entity).OfType<AggregateRoot>().FirstOrDefault();
        if (lost is not null || failure.Entries.Any(e => IsOurs(e.Metadata))) throw new CrmConcurrencyException(lost?.ToString(), failure);
    }

    private static bool IsOurs(IEntityType type) => type.ClrType.Assembly == typeof(AggregateRoot).Assembly || type.ClrType.Assembly == typeof(Refusals).Assembly;

    // SQLite names the columns of a violated index, not the index.
    private static string? ConstraintOf(IModel model, IReadOnlyList<string> columns)
    {
        foreach (var entity in model.GetEntityTypes().Where(IsOurs))
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
