using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>
/// What customers of the tenant in scope agreed to. Everything asked and said is entered into a ledger that only grows; unknown means no, and
/// a no beats a yes that did not know of it, whichever was stored first (docs/decisions/0019). Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface IConsents
{
    /// <summary>The customer was asked. Until an answer comes nothing is allowed.</summary>
    /// <param name="draft">What, under which notice.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.consent.notice-required</c>, <c>crm.consent.notice-not-found</c>, <c>crm.consent.wrong-notice</c>,
    /// <c>crm.consent.illegal-transition</c>, <c>crm.consent.channel-refused</c>, or the code of the part that is not acceptable.
    /// </exception>
    Task<ConsentEvent> RequestAsync(NewConsent draft, CancellationToken ct = default);

    /// <summary>The customer said yes. It answers every no known here; one stored meanwhile stands.</summary>
    /// <param name="draft">To what, under which notice.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.consent.notice-required</c>, <c>crm.consent.notice-not-found</c>, <c>crm.consent.wrong-notice</c>,
    /// <c>crm.consent.refused-later</c>, <c>crm.consent.channel-refused</c>, <c>crm.consent.invalid-expiry</c>, or the code of the part that is not acceptable.
    /// </exception>
    Task<ConsentEvent> GrantAsync(NewConsent draft, CancellationToken ct = default);

    /// <summary>The customer confirmed what was requested, for example by a link that only the owner of the address receives.</summary>
    /// <param name="draft">What; the notice is that of the request unless named.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.consent.illegal-transition</c>: nothing is pending, or a no came since it was asked; and the codes of <see cref="GrantAsync"/>.</exception>
    Task<ConsentEvent> ConfirmAsync(NewConsent draft, CancellationToken ct = default);

    /// <summary>The customer said no when asked. Always possible.</summary>
    /// <param name="draft">To what.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, or the code of the part that is not acceptable.</exception>
    Task<ConsentEvent> DenyAsync(NewConsent draft, CancellationToken ct = default);

    /// <summary>The customer takes a consent back. Always possible, also when none is known; it loses against nothing that is stored at the same time.</summary>
    /// <param name="draft">Which.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, or the code of the part that is not acceptable.</exception>
    Task<ConsentEvent> WithdrawAsync(NewConsent draft, CancellationToken ct = default);

    /// <summary>What it was given under no longer holds, for example because the notice changed in substance: the customer must be asked anew.</summary>
    /// <param name="draft">Which.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, <c>crm.consent.illegal-transition</c>, or the code of the part that is not acceptable.</exception>
    Task<ConsentEvent> SupersedeAsync(NewConsent draft, CancellationToken ct = default);

    /// <summary>Takes over what another system says. It may lower a consent; to raise it, it names the proof, and over a no it also names when the customer said yes.</summary>
    /// <param name="draft">Which.</param>
    /// <param name="claimed">Granted, denied or withdrawn.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.consent.invalid-import</c>, <c>crm.consent.evidence-required</c>, and the codes of <see cref="GrantAsync"/>.</exception>
    Task<ConsentEvent> ImportAsync(NewConsent draft, ConsentStatus claimed, CancellationToken ct = default);

    /// <summary>Enters into the ledger that granted consents ended whose day has passed, at most 200. They allow nothing from that instant on, entered or not.</summary>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many; save and call again until it is 0.</returns>
    Task<int> ExpireAsync(CancellationToken ct = default);

    /// <summary>Where a consent stands now.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="channel">Through what.</param>
    /// <param name="point">One address, number or account, which consent for the whole channel covers too; null for the whole channel.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.consent.unknown-channel</c>, <c>crm.consent.channel-without-points</c>, <c>crm.email.…</c>, <c>crm.phone.…</c>, <c>crm.text.…</c>.</exception>
    Task<ConsentStanding> StandingAsync(CustomerId customer, ReasonCode purpose, Channel channel, string? point = null, CancellationToken ct = default);

    /// <summary>Where every consent of a customer stands now, by purpose, channel and point; at most 200.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<ConsentView>> OfAsync(CustomerId customer, CancellationToken ct = default);

    /// <summary>One entry of the ledger; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<ConsentEvent?> FindAsync(ConsentEventId id, CancellationToken ct = default);

    /// <summary>One page of the ledger.</summary>
    /// <param name="specification">Which and in what order; null for all, newest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<ConsentEventSummary>> ListAsync(Specification<ConsentEvent>? specification = null, CancellationToken ct = default);
}
