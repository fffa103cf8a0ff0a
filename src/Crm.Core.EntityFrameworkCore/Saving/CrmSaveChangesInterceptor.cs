using System.Runtime.CompilerServices;
using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Search;
using Crm.Core.Telemetry;
using Microsoft.EntityFrameworkCore;
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
    private static readonly ConditionalWeakTable<DbContext, List<JournalRow>> Journals = [];

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
        var context = eventData.Context!;
        if (PendingSearchRows.Find(context) is { } pending)
        {
            // Inside somebody else's transaction nothing was committed yet.
            if (pending.IsDue) new SearchWriter(context).Write(pending.Take());
            pending.End(context);
        }

        LetGo(context);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var context = eventData.Context!;
        if (PendingSearchRows.Find(context) is { } pending)
        {
            if (pending.IsDue) await new SearchWriter(context).WriteAsync(pending.Take(), cancellationToken);
            pending.End(context);
        }

        LetGo(context);
        return result;
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData)
    {
        PendingSearchRows.Find(eventData.Context)?.End(eventData.Context!);
        Refusals.Translate(eventData.Context!, eventData.Exception);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesFailed(eventData);
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

    private static void Record(DbContext context)
    {
        var tracker = context.ChangeTracker;
        var detects = tracker.AutoDetectChangesEnabled;
        using var pause = new DetectionPause(tracker);
        if (!tracker.Entries().Any(e => e.Metadata.IsOfLibrary))
        {
            PendingSearchRows.Begin(context, []);
            return;
        }

        // The save does so too, but only after this: what nobody told the library must be seen before it is stored.
        if (detects) tracker.DetectChanges();
        var crm = CrmOptionsExtension.Of(context);
        var journal = Journals.GetOrCreateValue(context);
        Forget(context, journal);
        var changed = ChangedRecords.In(tracker);
        PendingSearchRows.Begin(context, changed);
        if (changed.Count == 0) return;
        using var activity = CrmTelemetry.Source.StartActivity("crm.save");
        activity?.SetTag("crm.records", changed.Count);
        foreach (var (entry, action) in changed)
        {
            var recorded = crm.Recorder.Record(entry.Entity, action);
            if (action is not AuditAction.Removed) entry.Property(nameof(AggregateRoot.Version)).CurrentValue = recorded.Version;
            foreach (var message in recorded.Messages) Add(context, message, entry.Entity, journal);
            Add(context, recorded.Entry, entry.Entity, journal);
            if (recorded.Values is { } values) Add(context, values, entry.Entity, journal);
            CrmTelemetry.RecordsStored.Add(1, new("crm.record", entry.Entity.AggregateType), new("crm.action", recorded.Entry.Action.ToString()));
        }
    }

    // Journal rows point at nothing and have their keys: what DbContext.Add does for such a row beside setting its state is
    // to walk its relations and to generate values.
    private static void Add(DbContext context, object row, AggregateRoot of, List<JournalRow> journal)
    {
        context.Entry(row).State = EntityState.Added;
        journal.Add(new(row, of));
    }

    // What a failed save would have told waits for the next one, unless the host gave the record up: then nothing happened.
    private static void Forget(DbContext context, List<JournalRow> journal) => journal.RemoveAll(waiting =>
    {
        if (context.Entry(waiting.Of).State is EntityState.Added or EntityState.Modified or EntityState.Deleted) return false;
        context.Entry(waiting.Row).State = EntityState.Detached;
        return true;
    });

    private static void LetGo(DbContext context)
    {
        if (!Journals.TryGetValue(context, out var journal)) return;
        // Not accepted yet (SaveChanges(false), to be repeated by an execution strategy): then it must stay.
        using var pause = new DetectionPause(context.ChangeTracker);
        journal.RemoveAll(stored =>
        {
            var entry = context.Entry(stored.Row);
            if (entry.State is EntityState.Added) return false;
            entry.State = EntityState.Detached;
            return true;
        });
    }

    private sealed record JournalRow(object Row, AggregateRoot Of);
}
