using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>The texts customers of the tenant in scope are asked under. Nothing is stored before the host saves.</summary>
public interface IConsentNotices
{
    /// <summary>Publishes a text.</summary>
    /// <param name="purpose">For what it asks: a code such as <c>marketing</c>.</param>
    /// <param name="edition">The version of the text: a code such as <c>2026-03</c>.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="text">What the customer sees, 1 to 20 000 characters.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.consent.duplicate-notice</c>, <c>crm.reason.invalid</c>, <c>crm.language.…</c>, <c>crm.text.…</c>.</exception>
    Task<ConsentNotice> PublishAsync(ReasonCode purpose, string edition, string language, string text, CancellationToken ct = default);

    /// <summary>Rewrites a text nobody has seen yet.</summary>
    /// <param name="id">The notice.</param>
    /// <param name="text">1 to 20 000 characters.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.consent.notice-not-found</c>, <c>crm.consent.notice-in-use</c>, <c>crm.text.…</c>.</exception>
    Task<ConsentNotice> RewordAsync(ConsentNoticeId id, string text, CancellationToken ct = default);

    /// <summary>The whole notice, with its text; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<ConsentNotice?> FindAsync(ConsentNoticeId id, CancellationToken ct = default);

    /// <summary>One page of notices as summaries.</summary>
    /// <param name="specification">Which and in what order; null for all, newest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<ConsentNoticeSummary>> ListAsync(Specification<ConsentNotice>? specification = null, CancellationToken ct = default);
}
