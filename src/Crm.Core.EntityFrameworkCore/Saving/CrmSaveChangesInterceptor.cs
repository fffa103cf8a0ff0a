using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Wiring;
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
        PendingCommit.Find(eventData.Context)?.Saved(eventData.Context!);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (PendingCommit.Find(eventData.Context) is { } pending) await pending.SavedAsync(eventData.Context!);
        return result;
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData)
    {
        PendingCommit.Find(eventData.Context)?.Failed(eventData.Context!);
        DatabaseFailures.Translate(eventData.Context!, eventData.Exception);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesFailed(eventData);
        return Task.CompletedTask;
    }

    public override void SaveChangesCanceled(DbContextEventData eventData) => PendingCommit.Find(eventData.Context)?.Failed(eventData.Context!);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesCanceled(eventData);
        return Task.CompletedTask;
    }

    // EF announces a lost race here and not as a failed save. What is thrown here comes back wrapped, as a failed save.
    public override InterceptionResult ThrowingConcurrencyException(ConcurrencyExceptionEventData eventData, InterceptionResult result)
    {
        DatabaseFailures.ThrowIfOurs(eventData.Exception);
        return result;
    }

    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        DatabaseFailures.ThrowIfOurs(eventData.Exception);
        return new(result);
    }

    private static void Record(DbContext context)
    {
        var tracker = context.ChangeTracker;
        var detects = tracker.AutoDetectChangesEnabled;
        using var pause = new DetectionPause(tracker);
        if (!tracker.Entries().Any(e => e.Metadata.IsOfLibrary))
        {
            PendingCommit.Find(context)?.Begin(context);
            return;
        }

        var changed = ChangedRecords.In(tracker);
        var pending = PendingCommit.Of(context);
        if (changed.Count > 0) Record(CrmOptionsExtension.Of(context).Recorder, changed, pending);
        pending.Begin(context);
        // Looking for changes costs more than all else here, and the save does it after this.
        if (detects) PendingCommit.AwaitDetection(context);
        else pending.Detected(context);
    }

    private static void Record(CommitRecorder recorder, List<(EntityEntry<AggregateRoot> Entry, AuditAction Action)> changed, PendingCommit pending)
    {
        using var activity = CrmTelemetry.Source.StartActivity("crm.save");
        activity?.SetTag("crm.records", changed.Count);
        foreach (var (entry, action) in changed)
        {
            var recorded = recorder.Record(entry.Entity, action);
            if (action is not AuditAction.Removed) entry.Property(nameof(AggregateRoot.Version)).CurrentValue = recorded.Version;
            pending.Add(entry, action, recorded);
        }
    }
}
