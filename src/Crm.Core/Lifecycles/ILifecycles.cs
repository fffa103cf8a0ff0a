using Crm.Core.Customers;
using Crm.Core.Values;

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

    /// <summary>A contact noted before did not take place, or not so. Called when an interaction is corrected.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="inbound">True when the customer contacted us.</param>
    /// <param name="at">When the contact was said to have taken place; when it is not the last one known in this direction, nothing changes.</param>
    /// <param name="latest">The last one in this direction that remains; null for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>.</exception>
    Task RetractContactAsync(CustomerId customer, bool inbound, DateTimeOffset at, DateTimeOffset? latest, CancellationToken ct = default);

    /// <summary>Sets the stage by hand until it expires.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="reason">Why: a code such as <c>key-account</c>.</param>
    /// <param name="until">When it expires, at most 731 days ahead.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, <c>crm.lifecycle.invalid-override</c>, <c>crm.reason.invalid</c>.</exception>
    Task OverrideAsync(CustomerId customer, LifecycleStage stage, ReasonCode reason, DateTimeOffset until, CancellationToken ct = default);

    /// <summary>Takes a stage set by hand back before it expires.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, <c>crm.lifecycle.not-overridden</c>.</exception>
    Task EndOverrideAsync(CustomerId customer, CancellationToken ct = default);

    /// <summary>
    /// A process: moves every customer of the tenant in scope whose stage changed by the passing of time, then judges who is loyal by the rule of
    /// <see cref="Settings.LifecycleOptions.LoyalWhen"/>; in transactions of its own. May be interrupted and run again at any time.
    /// A customer with a sum that does not fit stays as loyal as before, and is told of in the result.
    /// </summary>
    /// <param name="asOf">Up to when; usually now.</param>
    /// <param name="ct">Cancels; batches already stored stay.</param>
    /// <returns>How many moves were made, and about whom the rule of loyalty could not be asked.</returns>
    /// <exception cref="Errors.CrmException"><c>crm.lifecycle.review-contended</c>, <c>crm.lifecycle.loyal-by-stage</c>; <c>crm.rule.…</c>: the tenant has not what the rule of loyalty asks for.</exception>
    Task<LifecycleReviewResult> ReviewAsync(DateTimeOffset asOf, CancellationToken ct = default);
}
