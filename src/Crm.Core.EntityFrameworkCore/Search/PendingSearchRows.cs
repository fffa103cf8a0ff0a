using System.Runtime.CompilerServices;
using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>
/// Customers a save of a context changes, until their search rows are written: before the save's own transaction commits, or once it is
/// through inside somebody else's. Keyed by context, gone with it.
/// </summary>
internal sealed class PendingSearchRows
{
    private static readonly ConditionalWeakTable<DbContext, PendingSearchRows> PerContext = [];

    private readonly Dictionary<Customer, AuditAction> _customers = [];

    private bool _isSaving;
    private bool _isWritten;

    /// <summary>What waits in a context; null when nothing ever did.</summary>
    public static PendingSearchRows? Find(DbContext? context) => context is not null && PerContext.TryGetValue(context, out var pending) ? pending : null;

    /// <summary>A save begins.</summary>
    public static void Begin(DbContext context, IEnumerable<(EntityEntry<AggregateRoot> Entry, AuditAction Action)> changed)
    {
        var pending = Find(context);
        // What a failed save left waits for the next one, unless the host gave the customer up.
        pending?.Forget(context);
        foreach (var (entry, action) in changed)
        {
            if (entry.Entity is not Customer customer || (action is AuditAction.Changed && !TouchesTerms(context, entry, customer))) continue;
            pending ??= PerContext.GetOrCreateValue(context);
            if (action is not AuditAction.Changed || !pending._customers.ContainsKey(customer)) pending._customers[customer] = action;
        }

        if (pending is not null) (pending._isSaving, pending._isWritten) = (pending._customers.Count > 0, false);
    }

    /// <summary>The save is through, or failed for good.</summary>
    public void End(DbContext context)
    {
        _isSaving = false;
        // Not accepted yet (SaveChanges(false), to be repeated by an execution strategy): then it must stay.
        Forget(context);
    }

    /// <summary>Whether a save is under way whose rows nobody wrote.</summary>
    public bool IsDue => _isSaving && !_isWritten;

    /// <summary>A transaction begins anew, for example because the one before was lost with its connection.</summary>
    public void Restart() => _isWritten = false;

    /// <summary>What to write now.</summary>
    public List<IndexedCustomer> Take()
    {
        _isWritten = true;
        return [.. _customers.Select(c => IndexedCustomer.After(c.Value, c.Key))];
    }

    private void Forget(DbContext context)
    {
        foreach (var (customer, action) in _customers.ToList())
        {
            var state = context.Entry(customer).State;
            if (state is EntityState.Unchanged or EntityState.Detached) _customers.Remove(customer);
            // The host accepted the changes of a SaveChanges(false) and changed the customer again: its rows are there.
            else if (action is AuditAction.Created && state is not EntityState.Added) _customers[customer] = AuditAction.Changed;
        }
    }

    private static bool TouchesTerms(DbContext context, EntityEntry entry, Customer customer) =>
        entry.Property(nameof(Customer.DisplayName)).IsModified
        || entry.ComplexProperty(nameof(Customer.Organisation)).IsModified
        || context.ChangeTracker.Entries<ContactPoint>().Any(p => p.State is EntityState.Added or EntityState.Deleted && p.Entity.CustomerId == customer.Id)
        || context.ChangeTracker.Entries<ExternalId>().Any(e => e.State is EntityState.Added or EntityState.Deleted && e.Entity.CustomerId == customer.Id);
}
