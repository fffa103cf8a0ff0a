using System.Globalization;
using System.Runtime.CompilerServices;
using Crm.Core.Auditing;
using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Domain;

/// <summary>
/// A record that keeps its own rules: changed only by its methods, which say what changed (for the audit) and what
/// happened (for the outbox). Both wait here until a storage adapter takes them in the transaction that stores the record.
/// </summary>
public abstract class AggregateRoot
{
    private List<CrmEvent>? _events;
    private List<FieldChange>? _changes;
    private bool _isHalfChanged;
    private bool _isReleased;

    /// <summary>For storage adapters, which fill the fields themselves.</summary>
    private protected AggregateRoot()
    {
    }

    private protected AggregateRoot(TenantId tenant)
    {
        if (tenant.IsNone) throw new CrmException(TenancyErrors.NoTenant);
        TenantId = tenant;
    }

    /// <summary>Whose record; never changes.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>0 until stored, then one more at every stored change; the guard against lost updates.</summary>
    public long Version { get; private set; }

    /// <summary>The kind of record, stable, for the outbox and the audit: <c>customer</c>.</summary>
    public abstract string AggregateType { get; }

    /// <summary>The record's id without its type.</summary>
    public abstract Guid Key { get; }

    /// <summary>The customer the record is about; null when it is about nobody (a product) or about somebody unknown.</summary>
    public virtual Guid? SubjectId => null;

    /// <summary>Another customer whose rules it concerns: the other end of a tie. Null for none.</summary>
    internal virtual Guid? OtherSubjectId => null;

    /// <summary>True when something waits to be stored.</summary>
    public bool HasPendingChanges => _events is not null || _changes is not null;

    /// <summary>What must be unique within the tenant. Adapters without unique indexes check these; others declare the same.</summary>
    public virtual IEnumerable<UniqueKey> UniqueKeys => [];

    /// <summary>Refuses to go on when the record is not the one the caller read.</summary>
    /// <param name="expectedVersion">The version the caller read; null when any will do.</param>
    /// <exception cref="CrmException"><c>crm.concurrency.stale</c>.</exception>
    public void MustBeAt(long? expectedVersion)
    {
        if (expectedVersion is { } expected && expected != Version) throw new CrmException(CrmConcurrencyException.Stale, "version");
    }

    /// <summary>Refuses to be stored after a change that was refused half-way.</summary>
    /// <exception cref="CrmException"><c>crm.change.half-done</c>.</exception>
    public void MustBeWhole() => Require(!_isHalfChanged, ChangeErrors.HalfDone, ToString());

    /// <summary>Lets a caller change the record. When that fails after a part of it was done, the record cannot be stored any more.</summary>
    /// <param name="change">What the caller does.</param>
    /// <param name="check">What has to be looked up before the change stands; null for nothing.</param>
    internal async Task ChangeByAsync(Action change, Func<Task>? check = null)
    {
        var before = CountPending();
        try
        {
            change();
            if (check is not null) await check();
        }
        catch
        {
            _isHalfChanged |= CountPending() != before;
            throw;
        }
    }

    /// <summary>For storage adapters that may still fail: what waits, which goes on waiting.</summary>
    public PendingChanges PeekPendingChanges() => new(_events ?? [], _changes ?? []);

    /// <summary>For storage adapters: hands over what waits and forgets it.</summary>
    public PendingChanges TakePendingChanges()
    {
        var taken = PeekPendingChanges();
        _events = null;
        _changes = null;
        return taken;
    }

    /// <summary>For storage adapters: the record is stored in this version.</summary>
    /// <param name="version">The version now in the store.</param>
    public void MarkStored(long version) => Version = version;

    /// <summary>For storage adapters: the unit of work let go of this object, because a process changed the record. Whoever still holds it can read it, not change it.</summary>
    public void MarkReleased() => _isReleased = true;

    /// <summary>For storage adapters that keep objects: an independent copy without pending changes.</summary>
    public AggregateRoot Copy()
    {
        var copy = (AggregateRoot)MemberwiseClone();
        copy._events = null;
        copy._changes = null;
        copy._isReleased = false;
        copy.CopyParts();
        return copy;
    }

    /// <summary>Replaces every list of a fresh copy by its own; parts that can change are copied too.</summary>
    private protected virtual void CopyParts()
    {
    }

    /// <summary>Something happened: it reaches the outbox when the record is stored.</summary>
    private protected void Raise(CrmEvent occurred)
    {
        MustBeHeld();
        (_events ??= []).Add(occurred);
    }

    /// <summary>Notes that a field changes and returns the new value; meant for setters: <c>private set =&gt; field = Track(field, value);</c>.</summary>
    private protected T Track<T>(T before, T after, [CallerMemberName] string name = "")
    {
        if (!EqualityComparer<T>.Default.Equals(before, after)) NoteChange(name, AuditText.Of(before), AuditText.Of(after));
        return after;
    }

    /// <summary>Notes that a part or field changed; both null are ignored.</summary>
    private protected void NoteChange(string name, string? before, string? after)
    {
        if (before is null && after is null) return;
        MustBeHeld();
        (_changes ??= []).Add(new FieldChange(name, before, after));
    }

    /// <summary>Refuses when a condition does not hold.</summary>
    private protected static void Require(bool condition, CrmError error, string? path = null)
    {
        if (!condition) throw new CrmException(error, path);
    }

    private void MustBeHeld() => Require(!_isReleased, CrmConcurrencyException.Released, ToString());

    private int CountPending() => (_events?.Count ?? 0) + (_changes?.Count ?? 0);

    /// <summary>Names the record by kind and id, never by its content.</summary>
    public sealed override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AggregateType} {Key}");
}
