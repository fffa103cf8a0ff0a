using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Cases;

/// <content>By when it must be answered and resolved. Stored here; service levels compute the instants.</content>
public sealed partial class Case
{
    /// <summary>By when it must have a first response, UTC; null when no instant is set.</summary>
    public DateTimeOffset? FirstResponseDue { get; private set => field = Track(field, value); }

    /// <summary>By when it must be resolved, UTC; null when no instant is set.</summary>
    public DateTimeOffset? ResolutionDue { get; private set => field = Track(field, value); }

    /// <summary>When it got its first response, UTC; null while it has none.</summary>
    public DateTimeOffset? FirstRespondedAt { get; private set => field = Track(field, value); }

    /// <summary>Says by when it must be answered and resolved.</summary>
    /// <param name="firstResponse">By when it must have a first response; null for no instant.</param>
    /// <param name="resolution">By when it must be resolved; null for no instant.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.case.closed</c>, <c>crm.case.before-it-came-in</c>.</exception>
    public void SetTargets(DateTimeOffset? firstResponse, DateTimeOffset? resolution, DateTimeOffset at)
    {
        MustNotBeClosed();
        var (response, solution) = (Checked(firstResponse, "firstResponse"), Checked(resolution, "resolution"));
        (FirstResponseDue, ResolutionDue) = (response, solution);
        Raise(new CaseTargetsSet(TenantId, Id, CustomerId, FirstResponseDue, ResolutionDue, Instant.Utc(at)));
    }

    /// <summary>Notes that the customer got the first response.</summary>
    /// <param name="respondedAt">When that was.</param>
    /// <param name="at">Now.</param>
    /// <param name="tolerance">How far ahead of now it may be dated.</param>
    /// <exception cref="CrmException"><c>crm.case.closed</c>, <c>crm.case.already-responded</c>, <c>crm.case.before-it-came-in</c>, <c>crm.case.in-the-future</c>.</exception>
    public void RecordFirstResponse(DateTimeOffset respondedAt, DateTimeOffset at, TimeSpan tolerance)
    {
        MustNotBeClosed();
        Require(FirstRespondedAt is null, CaseErrors.AlreadyResponded);
        var responded = Checked(respondedAt, "respondedAt");
        Require(responded <= at + tolerance, CaseErrors.InTheFuture, "respondedAt");
        FirstRespondedAt = responded;
        Raise(new CaseFirstResponded(TenantId, Id, CustomerId, responded!.Value, Instant.Utc(at)));
    }

    /// <summary>Whether the first response is late at an instant: not given by then, and due before.</summary>
    /// <param name="instant">For example now.</param>
    public bool IsResponseLate(DateTimeOffset instant) => IsOpen && FirstRespondedAt is null && FirstResponseDue < instant;

    /// <summary>Whether the resolution is late at an instant: still open, and due before.</summary>
    /// <param name="instant">For example now.</param>
    public bool IsResolutionLate(DateTimeOffset instant) => IsOpen && ResolutionDue < instant;

    private DateTimeOffset? Checked(DateTimeOffset? instant, string path)
    {
        if (instant is not { } given) return null;
        var utc = Instant.Utc(given, path);
        Require(utc >= OpenedAt, CaseErrors.BeforeItCameIn, path);
        return utc;
    }
}
