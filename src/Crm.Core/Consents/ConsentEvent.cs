using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Interactions;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>
/// An entry of the consent ledger: what was asked or said, by whom, under which text. It never changes; of a no it is noted once
/// which later yes answered it. A no that no yes has answered stands, whatever else is stored (docs/decisions/0019).
/// </summary>
public sealed class ConsentEvent : AggregateRoot<ConsentEventId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "consent-event";

    /// <summary>The longest reference to a proof, in characters.</summary>
    public const int MaxEvidenceLength = 500;

    // For storage adapters.
    private ConsentEvent()
    {
    }

    private ConsentEvent(TenantId tenant, ConsentEventId id, NewConsent clean, ConsentAction action, ConsentStatus says, UserId? actor, DateTimeOffset at)
        : base(tenant, id)
    {
        CustomerId = clean.Customer;
        Purpose = clean.Purpose.Value;
        Channel = clean.Channel;
        PointKey = clean.Point ?? string.Empty;
        Action = action;
        Says = says;
        NoticeId = clean.Notice;
        Method = clean.Method;
        Evidence = clean.Evidence;
        Actor = actor;
        RecordedAt = Instant.Utc(at);
        EffectiveAt = clean.EffectiveAt ?? RecordedAt;
        ExpiresAt = says is ConsentStatus.Granted ? clean.ExpiresAt : null;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <summary>Who was asked or said something.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId.Value == owner;

    /// <summary>For what: a code.</summary>
    [NotPersonal("code of a purpose")]
    public string Purpose { get; private init; } = string.Empty;

    /// <summary>Through what.</summary>
    public Channel Channel { get; private init; }

    /// <summary>The key of the one contact point it is about, as the customer's contact points have it; empty for the whole channel.</summary>
    [PersonalData(DataClass.Contact, OnErasure.DeleteRow)]
    public string PointKey { get; private init; } = string.Empty;

    /// <summary>What happened.</summary>
    public ConsentAction Action { get; private init; }

    /// <summary>What it says about the consent: granted for a yes, denied or withdrawn for a no.</summary>
    public ConsentStatus Says { get; private init; }

    /// <summary>The text the customer saw; null when none was named.</summary>
    public ConsentNoticeId? NoticeId { get; private init; }

    /// <summary>How it was said: a code; null when not known.</summary>
    [NotPersonal("a code")]
    public string? Method { get; private init; }

    /// <summary>Where the proof is kept; null when there is none.</summary>
    [PersonalData(DataClass.Reference, OnErasure.DeleteRow)]
    public string? Evidence { get; private init; }

    /// <summary>The employee who recorded it; null when it was the customer or a program.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? Actor { get; private init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>When it was said, UTC.</summary>
    public DateTimeOffset EffectiveAt { get; private init; }

    /// <summary>The first instant at which a yes no longer holds, UTC; null for no end.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>Of a no: the later yes that answered it; null while it stands, and for everything else.</summary>
    public ConsentEventId? AnsweredById { get; private set => field = Track(field, value); }

    /// <summary>True for a no.</summary>
    public bool IsRefusal => Says is ConsentStatus.Denied or ConsentStatus.Withdrawn;

    internal static ConsentEvent Record(TenantId tenant, ConsentEventId id, NewConsent clean, ConsentAction action, ConsentStatus says, UserId? actor, DateTimeOffset at)
    {
        var entry = new ConsentEvent(tenant, id, clean, action, says, actor, at);
        entry.Raise(new ConsentRecorded(tenant, id, entry.CustomerId, entry.Purpose, entry.Channel, action, says, entry.EffectiveAt, entry.RecordedAt));
        return entry;
    }

    internal void AnswerBy(ConsentEventId yes) => AnsweredById = yes;
}
