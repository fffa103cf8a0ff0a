using System.Runtime.CompilerServices;
using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Errors;
using Crm.Core.EntityFrameworkCore.Search;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <summary>
/// What a save of a context adds beside the host's changes, until it is written: outbox, audit, search rows. Written before the save's own
/// transaction commits, or once the save is through inside somebody else's. Keyed by context, gone with it.
/// </summary>
internal sealed class PendingCommit
{
    private static readonly ConditionalWeakTable<DbContext, PendingCommit> PerContext = [];

    private readonly List<JournalRow> _journal = [];
    private readonly PendingSearchRows _search = new();
    // Records of this save, until everything was looked through for changes.
    private readonly List<(EntityEntry<AggregateRoot> Entry, AuditAction Action)> _undetected = [];

    private bool _isSaving;
    private bool _isWritten;
    private bool _asksForTransaction;
    // The transaction the save opened for itself: a commit of another one may follow a save that somebody stopped.
    private Guid? _own;
    // The host's transaction that holds records without what tells of them.
    private Guid? _incomplete;

    /// <summary>What waits in a context; null when nothing ever did.</summary>
    public static PendingCommit? Find(DbContext? context) => context is not null && PerContext.TryGetValue(context, out var pending) ? pending : null;

    /// <summary>What waits in a context, possibly nothing yet.</summary>
    public static PendingCommit Of(DbContext context) => PerContext.GetOrCreateValue(context);

    /// <summary>Adds what a changed record told.</summary>
    public void Add(EntityEntry<AggregateRoot> entry, AuditAction action, RecordedCommit recorded)
    {
        foreach (var message in recorded.Messages) _journal.Add(new(message, entry.Entity, recorded.Version));
        _journal.Add(new(recorded.Entry, entry.Entity, recorded.Version));
        if (recorded.Values is { } values) _journal.Add(new(values, entry.Entity, recorded.Version));
        _undetected.Add((entry, action));
    }

    /// <summary>The save begins. A save of one statement alone would take no transaction; this one has more to write.</summary>
    /// <exception cref="CrmException"><c>crm.storage.unrecorded</c>.</exception>
    public void Begin(DbContext context)
    {
        if (context.Database.CurrentTransaction is { } joined) MustBeComplete(joined.TransactionId);
        Forget(context);
        (_isSaving, _isWritten, _own) = (_journal.Count > 0 || !_search.IsEmpty, false, null);
        if (!_isSaving || context.Database.AutoTransactionBehavior is not AutoTransactionBehavior.WhenNeeded) return;
        _asksForTransaction = true;
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    /// <summary>Asks for <see cref="Detected"/> when the save has looked for changes: only then is seen what nobody told the library.</summary>
    public static void AwaitDetection(DbContext context)
    {
        context.ChangeTracker.DetectedAllChanges -= OnDetected;
        context.ChangeTracker.DetectedAllChanges += OnDetected;
    }

    /// <summary>Everything was looked through for changes. Other interceptors may have that done more than once.</summary>
    /// <exception cref="CrmException"><c>crm.storage.changed-around</c>.</exception>
    public void Detected(DbContext context)
    {
        using var pause = new DetectionPause(context.ChangeTracker);
        // Before anything is refused: what was told waits for the next save.
        foreach (var (entry, action) in _undetected) _search.Note(entry, action);
        try
        {
            ChangedRecords.MustBeTold(context.ChangeTracker);
        }
        catch
        {
            Failed(context);
            throw;
        }
    }

    /// <summary>A transaction begins, perhaps anew because the one before was lost with its connection.</summary>
    public void Started(Guid transaction) => (_own, _isWritten) = (transaction, false);

    public void BeforeCommit(DbContext context, Guid transaction)
    {
        MustBeComplete(transaction);
        if (IsDue && _own == transaction) Write(context);
    }

    public Task BeforeCommitAsync(DbContext context, Guid transaction, CancellationToken ct)
    {
        MustBeComplete(transaction);
        return IsDue && _own == transaction ? WriteAsync(context, ct) : Task.CompletedTask;
    }

    /// <summary>The save is through. Inside somebody else's transaction nothing was committed, or written, yet.</summary>
    public void Saved(DbContext context)
    {
        if (IsDue)
        {
            _incomplete = context.Database.CurrentTransaction?.TransactionId;
            Write(context);
        }

        Count();
        End(context);
    }

    /// <summary>As <see cref="Saved"/>. Not to be cancelled: the records are in the host's transaction.</summary>
    public async Task SavedAsync(DbContext context)
    {
        if (IsDue)
        {
            _incomplete = context.Database.CurrentTransaction?.TransactionId;
            await WriteAsync(context, CancellationToken.None);
        }

        Count();
        End(context);
    }

    /// <summary>The save failed or was cancelled; what it would have told waits for the next one.</summary>
    public void Failed(DbContext context)
    {
        _isSaving = false;
        _undetected.Clear();
        context.ChangeTracker.DetectedAllChanges -= OnDetected;
        if (_asksForTransaction) context.Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
        _asksForTransaction = false;
    }

    /// <summary>A failed save was undone inside the host's transaction.</summary>
    public void RolledBack() => _incomplete = null;

    private static void OnDetected(object? sender, DetectedChangesEventArgs found) => Find(((ChangeTracker)sender!).Context)?.Detected(((ChangeTracker)sender).Context);

    private bool IsDue => _isSaving && !_isWritten;

    private void Write(DbContext context)
    {
        ContextCommands.Run(context, Statements(context));
        (_isWritten, _incomplete) = (true, null);
    }

    private async Task WriteAsync(DbContext context, CancellationToken ct)
    {
        await ContextCommands.RunAsync(context, Statements(context), ct);
        (_isWritten, _incomplete) = (true, null);
    }

    private IEnumerable<Action<ContextCommand>> Statements(DbContext context)
    {
        var journal = JournalTable.Statements(context, _journal);
        return _search.IsEmpty ? journal : journal.Concat(new SearchWriter(context).Statements(_search.Rows()));
    }

    // Only now: a save that was refused stored nothing.
    private void Count()
    {
        if (!_isSaving) return;
        foreach (var entry in _journal.Select(r => r.Row).OfType<AuditEntry>())
            CrmTelemetry.RecordsStored.Add(1, new("crm.record", entry.AggregateType), new("crm.action", entry.Action.ToString()));
    }

    private void End(DbContext context)
    {
        Failed(context);
        Forget(context);
    }

    // What a failed save left waits for the next one, unless the host gave the record up: then nothing happened.
    private void Forget(DbContext context)
    {
        using var pause = new DetectionPause(context.ChangeTracker);
        // And so does what is not accepted yet (SaveChanges(false), to be repeated by an execution strategy).
        _journal.RemoveAll(row => !IsWaiting(context.Entry(row.Of), row.Version));
        _search.Forget(context);
    }

    // A change that is stored moved the version the record was loaded with; a record that was given up has no change.
    private static bool IsWaiting(EntityEntry<AggregateRoot> record, long version) => record.State is EntityState.Added
        || (record.State is EntityState.Modified or EntityState.Deleted && (long)record.Property(nameof(AggregateRoot.Version)).OriginalValue! < version);

    private void MustBeComplete(Guid transaction)
    {
        if (_incomplete == transaction) throw new CrmException(EntityFrameworkErrors.Unrecorded);
    }
}
