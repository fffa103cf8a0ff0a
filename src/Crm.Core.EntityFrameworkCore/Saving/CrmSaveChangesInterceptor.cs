using System.Runtime.CompilerServices;
using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <summary>
/// Adds to every save of a host's context what the library's records say they did: a new version, events for the outbox,
/// an audit entry. A singleton without state of its own: contexts may be pooled.
/// </summary>
internal sealed class CrmSaveChangesInterceptor : SaveChangesInterceptor
{
    public static readonly CrmSaveChangesInterceptor Instance = new();

    // What a save added beside the host's changes, to be let go of once it is stored. Keyed by context, gone with it.
    private static readonly ConditionalWeakTable<DbContext, List<object>> Journals = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context!);
        return new(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        LetGo(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        LetGo(eventData.Context!);
        return new(result);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Refusals.Translate(eventData.Context!, eventData.Exception);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Refusals.Translate(eventData.Context!, eventData.Exception);
        return Task.CompletedTask;
    }

    // EF announces a lost race here and not as a failed save. What is thrown here comes back wrapped, as a failed save.
    public override InterceptionResult ThrowingConcurrencyException(ConcurrencyExceptionEventData eventData, InterceptionResult result)
    {
        Refusals.ThrowIfOurs(eventData.Exception);
        return result;
    }

    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Refusals.ThrowIfOurs(eventData.Exception);
        return new(result);
    }

    // The save looks for changes in a moment anyway, and a record of the library knows by itself whether it changed: looking here
    // too would compare every value of every tracked row with its snapshot once more.
    private static void Record(DbContext context) => WithoutDetecting(context.ChangeTracker, () =>
    {
        var crm = CrmOptionsExtension.Of(context);
        if (Changed(context.ChangeTracker) is not { } changed) return;
        using var activity = CrmTelemetry.Source.StartActivity("crm.save");
        activity?.SetTag("crm.records", changed.Count);
        var journal = Journals.GetOrCreateValue(context);
        foreach (var (entry, action) in changed)
        {
            var recorded = crm.Recorder.Record(entry.Entity, action);
            if (action is not AuditAction.Removed) entry.Property(nameof(AggregateRoot.Version)).CurrentValue = recorded.Version;
            foreach (var message in recorded.Messages) Add(context, message, journal);
            Add(context, recorded.Entry, journal);
            if (recorded.Values is { } values) Add(context, values, journal);
            CrmTelemetry.RecordsStored.Add(1, new("crm.record", entry.Entity.AggregateType), new("crm.action", recorded.Entry.Action.ToString()));
        }
    });

    private static List<(EntityEntry<AggregateRoot> Entry, AuditAction Action)>? Changed(ChangeTracker tracker)
    {
        List<(EntityEntry<AggregateRoot> Entry, AuditAction Action)>? changed = null;
        foreach (var entry in tracker.Entries<AggregateRoot>())
        {
            if (ActionOf(entry) is { } action) (changed ??= []).Add((entry, action));
        }

        return changed;
    }

    private static AuditAction? ActionOf(EntityEntry<AggregateRoot> entry)
    {
        if (entry.State is EntityState.Added && entry.Entity.Version == 0) return AuditAction.Created;
        if (entry.State is EntityState.Deleted) return AuditAction.Removed;
        if (entry.Entity.HasPendingChanges) return AuditAction.Changed;
        // A version that already counts up belongs to a save that failed and is being repeated; its journal is still there.
        if (entry.State is EntityState.Modified && !entry.Property(nameof(AggregateRoot.Version)).IsModified)
            throw new CrmException(StorageErrors.ChangedAround, entry.Entity.AggregateType);
        return null;
    }

    // Journal rows point at nothing and have their keys: what DbContext.Add does for such a row beside setting its state is
    // to walk its relations and to generate values.
    private static void Add(DbContext context, object row, List<object> journal)
    {
        context.Entry(row).State = EntityState.Added;
        journal.Add(row);
    }

    private static void LetGo(DbContext context)
    {
        if (!Journals.TryGetValue(context, out var journal)) return;
        // Not accepted yet (SaveChanges(false), to be repeated by an execution strategy): then it must stay.
        WithoutDetecting(context.ChangeTracker, () => journal.RemoveAll(row =>
        {
            var entry = context.Entry(row);
            if (entry.State is EntityState.Added) return false;
            entry.State = EntityState.Detached;
            return true;
        }));
    }

    private static void WithoutDetecting(ChangeTracker tracker, Action act)
    {
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            act();
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }
}
