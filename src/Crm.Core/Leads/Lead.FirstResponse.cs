using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <content>The first answer it gets.</content>
public sealed partial class Lead
{
    /// <summary>By when it must have a first response, UTC; null when no instant is set.</summary>
    public DateTimeOffset? FirstResponseDue { get; private set => field = Track(field, value); }

    /// <summary>When it got its first response, UTC; null while it has none.</summary>
    public DateTimeOffset? FirstRespondedAt { get; private set => field = Track(field, value); }

    /// <summary>Says by when it must have a first response.</summary>
    /// <param name="due">Not before it came in; null for no instant.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.lead.before-it-came-in</c>, <c>crm.lead.already-responded</c>, <c>crm.lead.closed</c>.</exception>
    public void RespondBy(DateTimeOffset? due, DateTimeOffset at)
    {
        MustBeOpen();
        Require(FirstRespondedAt is null, LeadErrors.AlreadyResponded);
        FirstResponseDue = due is { } given ? CheckedDue(given) : null;
        Raise(new LeadFirstResponseDueSet(TenantId, Id, FirstResponseDue, Instant.Utc(at)));
    }

    /// <summary>Somebody answered it for the first time.</summary>
    /// <param name="respondedAt">When that was.</param>
    /// <param name="at">Now.</param>
    /// <param name="tolerance">How far ahead of now the answer may be dated.</param>
    /// <exception cref="CrmException"><c>crm.lead.already-responded</c>, <c>crm.lead.before-it-came-in</c>, <c>crm.lead.in-the-future</c>, <c>crm.lead.closed</c>.</exception>
    public void RecordFirstResponse(DateTimeOffset respondedAt, DateTimeOffset at, TimeSpan tolerance)
    {
        MustBeOpen();
        Require(FirstRespondedAt is null, LeadErrors.AlreadyResponded);
        var responded = Instant.Utc(respondedAt, "respondedAt");
        Require(responded >= CreatedAt, LeadErrors.BeforeItCameIn, "respondedAt");
        Require(responded - at <= tolerance, LeadErrors.InTheFuture, "respondedAt");
        FirstRespondedAt = responded;
        Raise(new LeadFirstResponded(TenantId, Id, responded, Instant.Utc(at)));
    }

    private DateTimeOffset CheckedDue(DateTimeOffset due)
    {
        var clean = Instant.Utc(due, "firstResponseDue");
        Require(clean >= CreatedAt, LeadErrors.BeforeItCameIn, "firstResponseDue");
        return clean;
    }
}
