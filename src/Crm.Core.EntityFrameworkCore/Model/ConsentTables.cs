using Crm.Core.Consents;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>The consent ledger, where consents stand, the notices, and points that must not be used.</summary>
internal static class ConsentTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var notice = crm.Aggregate<ConsentNotice>("consent_notices");
        notice.Property(n => n.Purpose).HasMaxLength(ReasonCode.MaxLength);
        notice.Property(n => n.Edition).HasMaxLength(ReasonCode.MaxLength);
        notice.Property(n => n.Language).HasMaxLength(ConsentNotice.MaxLanguageLength);
        notice.Property(n => n.Text).HasMaxLength(ConsentNotice.MaxTextLength);
        crm.Unique(notice, "consent_notices_edition", ConsentErrors.DuplicateNotice, nameof(ConsentNotice.Purpose), nameof(ConsentNotice.Edition), nameof(ConsentNotice.Language));
        crm.Index(notice, "consent_notices_published", nameof(ConsentNotice.PublishedAt), nameof(ConsentNotice.Id));

        var entry = crm.Aggregate<ConsentEvent>("consent_events");
        entry.Property(e => e.Purpose).HasMaxLength(ReasonCode.MaxLength);
        entry.Property(e => e.PointKey).HasMaxLength(ContactPoint.MaxKeyLength);
        entry.Property(e => e.Method).HasMaxLength(ReasonCode.MaxLength);
        entry.Property(e => e.Evidence).HasMaxLength(ConsentEvent.MaxEvidenceLength);
        crm.Index(entry, "consent_events_customer", nameof(ConsentEvent.CustomerId), nameof(ConsentEvent.EffectiveAt), nameof(ConsentEvent.Id));
        crm.Index(entry, "consent_events_effective", nameof(ConsentEvent.EffectiveAt), nameof(ConsentEvent.Id));
        crm.Reference<ConsentEvent, Customer>(entry, "consent_events_customer", nameof(ConsentEvent.CustomerId));
        crm.Reference<ConsentEvent, ConsentNotice>(entry, "consent_events_notice", nameof(ConsentEvent.NoticeId));

        var state = crm.Aggregate<ConsentState>("consent_states");
        state.Property(s => s.Purpose).HasMaxLength(ReasonCode.MaxLength);
        state.Property(s => s.PointKey).HasMaxLength(ContactPoint.MaxKeyLength);
        crm.Unique(
            state, "consent_states_key", CrmConcurrencyException.Lost, nameof(ConsentState.CustomerId), nameof(ConsentState.Purpose), nameof(ConsentState.Channel), nameof(ConsentState.PointKey));
        crm.Index(state, "consent_states_expiry", nameof(ConsentState.Status), nameof(ConsentState.ExpiresAt));
        crm.Reference<ConsentState, Customer>(state, "consent_states_customer", nameof(ConsentState.CustomerId));
        crm.Reference<ConsentState, ConsentNotice>(state, "consent_states_notice", nameof(ConsentState.NoticeId));

        var suppression = crm.Aggregate<Suppression>("suppressions");
        suppression.Property(s => s.Digest).HasMaxLength(Suppression.DigestLength);
        suppression.Property(s => s.LiftReason).HasMaxLength(ReasonCode.MaxLength);
        crm.Unique(suppression, "suppressions_point", CrmConcurrencyException.Lost, nameof(Suppression.Digest), nameof(Suppression.Kind));
        crm.Index(suppression, "suppressions_added", nameof(Suppression.AddedAt), nameof(Suppression.Id));
    }
}
