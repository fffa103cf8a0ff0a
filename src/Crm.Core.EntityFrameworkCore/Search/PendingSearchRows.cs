using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Customers whose search rows a save of a context makes anew.</summary>
internal sealed class PendingSearchRows
{
    private readonly Dictionary<Customer, AuditAction> _customers = [];

    /// <summary>Whether nobody's rows are to be written.</summary>
    public bool IsEmpty => _customers.Count == 0;

    /// <summary>Takes note of a record the save stores.</summary>
    public void Note(EntityEntry<AggregateRoot> entry, AuditAction action)
    {
        if (entry.Entity is not Customer customer || (action is AuditAction.Changed && !TouchesTerms(entry, customer))) return;
        if (action is not AuditAction.Changed || !_customers.ContainsKey(customer)) _customers[customer] = action;
    }

    /// <summary>Lets go of what is stored, and of what the host gave up.</summary>
    public void Forget(DbContext context)
    {
        foreach (var (customer, action) in _customers.ToList())
        {
            var state = context.Entry(customer).State;
            if (state is EntityState.Unchanged or EntityState.Detached) _customers.Remove(customer);
            // The host accepted the changes of a SaveChanges(false) and changed the customer again: its rows are there.
            else if (action is AuditAction.Created && state is not EntityState.Added) _customers[customer] = AuditAction.Changed;
        }
    }

    /// <summary>What to write.</summary>
    public List<IndexedCustomer> Rows() => [.. _customers.Select(c => IndexedCustomer.After(c.Value, c.Key))];

    private static bool TouchesTerms(EntityEntry entry, Customer customer) =>
        entry.Property(nameof(Customer.DisplayName)).IsModified
        || entry.ComplexProperty(nameof(Customer.Organisation)).IsModified
        || entry.Context.ChangeTracker.Entries<ContactPoint>().Any(p => p.State is EntityState.Added or EntityState.Deleted && p.Entity.CustomerId == customer.Id)
        || entry.Context.ChangeTracker.Entries<ExternalId>().Any(e => e.State is EntityState.Added or EntityState.Deleted && e.Entity.CustomerId == customer.Id);
}
