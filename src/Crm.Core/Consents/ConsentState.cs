using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Consents;

/// <summary>
/// What was asked and agreed for one customer, purpose, channel and contact point: the side of the yes, versioned so that two who say yes at
/// once do so one after the other. A no does not wait for this row and need not show in it: ask <see cref="IConsents.StandingAsync"/>.
/// </summary>
public sealed class ConsentState : AggregateRoot<ConsentStateId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "consent-state";

    // For storage adapters.
    private ConsentState()
    {
    }

    private ConsentState(TenantId tenant, ConsentStateId id, NewConsent clean)
        : base(tenant, id)
    {
        CustomerId = clean.Customer;
        Purpose = clean.Purpose.Value;
        Channel = clean.Channel;
        PointKey = clean.Point ?? string.Empty;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <summary>Whose consent; never changes.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId.Value == owner;

    /// <summary>For what: a code; never changes.</summary>
    [NotPersonal("code of a purpose")]
    public string Purpose { get; private init; } = string.Empty;

    /// <summary>Through what; never changes.</summary>
    public Channel Channel { get; private init; }

    /// <summary>The key of the one contact point it is about; empty for the whole channel; never changes.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string PointKey { get; private init; } = string.Empty;

    /// <summary>Where the last yes, question or end left it. A no recorded since stands above it.</summary>
    public ConsentStatus Status { get; private set => field = Track(field, value); }

    /// <summary>The first instant at which a granted one no longer holds, UTC; null for no end.</summary>
    public DateTimeOffset? ExpiresAt { get; private set => field = Track(field, value); }

    /// <summary>When the customer was last asked, UTC; null when never.</summary>
    public DateTimeOffset? RequestedAt { get; private set => field = Track(field, value); }

    /// <summary>The text the customer saw last; null when none was named.</summary>
    public ConsentNoticeId? NoticeId { get; private set => field = Track(field, value); }

    /// <summary>The entry of the ledger that left it so.</summary>
    public ConsentEventId? LastEventId { get; private set => field = Track(field, value); }

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [KeyOf(CustomerId, Purpose, Channel, PointKey)];

    /// <summary>Where the side of the yes stands.</summary>
    public ConsentStanding Standing => new(Status, ExpiresAt);

    internal static ConsentState Open(TenantId tenant, ConsentStateId id, NewConsent clean) => new(tenant, id, clean);

    /// <summary>Moves on by an entry of the ledger; a no that was recorded without this row is looked at first.</summary>
    internal void Take(ConsentEvent entry, ConsentEvent? refusal)
    {
        var before = (refusal is null ? Standing : new(refusal.Says)).At(entry.RecordedAt).Status;
        var fits = entry.Action switch
        {
            ConsentAction.Requested => before is not ConsentStatus.Granted,
            ConsentAction.Confirmed => before is ConsentStatus.Pending,
            ConsentAction.Superseded => before is ConsentStatus.Pending or ConsentStatus.Granted,
            ConsentAction.Expired => Status is ConsentStatus.Granted && before is ConsentStatus.Expired,
            _ => true,
        };
        Require(fits, ConsentErrors.IllegalTransition, "consent");
        (Status, ExpiresAt) = (entry.Says, entry.ExpiresAt);
        if (entry.Action is ConsentAction.Requested) RequestedAt = entry.RecordedAt;
        NoticeId = entry.NoticeId ?? NoticeId;
        LastEventId = entry.Id;
    }

    internal static UniqueKey KeyOf(CustomerId customer, string purpose, Channel channel, string pointKey) =>
        new(CrmConcurrencyException.Lost, TypeName, customer.ToString(), purpose, ((int)channel).ToString(CultureInfo.InvariantCulture), pointKey);
}
