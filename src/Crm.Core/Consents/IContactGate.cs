using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>The one place that says whether a customer may be contacted. Ask it when planning and again when sending; it changes nothing.</summary>
public interface IContactGate
{
    /// <summary>Whether a customer may be contacted.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="channel">Through what.</param>
    /// <param name="at">When.</param>
    /// <param name="planned">Contacts of this customer that are planned and not recorded; they count for the caps.</param>
    /// <param name="pointNumber">Which of the customer's contact points; null for the primary one of the channel.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Allowed on a ground, or refused with every reason.</returns>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, <c>crm.consent.unknown-channel</c>, <c>crm.suppression.no-key</c>.</exception>
    Task<ContactDecision> MayContactAsync(
        CustomerId customer, ReasonCode purpose, Channel channel, DateTimeOffset at, IReadOnlyCollection<PlannedContact>? planned = null, int? pointNumber = null, CancellationToken ct = default);
}
