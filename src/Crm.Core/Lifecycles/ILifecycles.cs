using Crm.Core.Customers;

namespace Crm.Core.Lifecycles;

/// <summary>
/// What facts say about a customer as a whole: first and last purchase, last contact in both directions, stage. Kept apart
/// from <see cref="Customer"/>, so that a call coming in does not make the edit of an address fail.
/// </summary>
public interface ILifecycles
{
    /// <summary>Where the customer stands; a prospect without any fact when nothing is known.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>.</exception>
    Task<LifecycleView> OfAsync(CustomerId customer, CancellationToken ct = default);

    /// <summary>There was a contact. Called when an interaction is recorded; hosts call it only for contacts they do not record.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="inbound">True when the customer contacted us.</param>
    /// <param name="at">When, UTC; an older contact than the last one changes nothing.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>.</exception>
    Task NoteContactAsync(CustomerId customer, bool inbound, DateTimeOffset at, CancellationToken ct = default);
}
