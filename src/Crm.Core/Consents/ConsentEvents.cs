using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Interactions;
using Crm.Core.Tenancy;

namespace Crm.Core.Consents;

/// <summary>Something was asked or said about a consent and entered into the ledger.</summary>
/// <param name="Purpose">For what: a code.</param>
/// <param name="Channel">Through what.</param>
/// <param name="Action">What happened.</param>
/// <param name="Says">What it says about the consent.</param>
/// <param name="EffectiveAt">When it was said, UTC.</param>
public sealed record ConsentRecorded(
    TenantId TenantId,
    ConsentEventId ConsentEventId,
    CustomerId CustomerId,
    string Purpose,
    Channel Channel,
    ConsentAction Action,
    ConsentStatus Says,
    DateTimeOffset EffectiveAt,
    DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A text customers consent under was published.</summary>
/// <param name="Purpose">For what: a code.</param>
public sealed record ConsentNoticePublished(TenantId TenantId, ConsentNoticeId NoticeId, string Purpose, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A text nobody has consented under yet was rewritten.</summary>
public sealed record ConsentNoticeReworded(TenantId TenantId, ConsentNoticeId NoticeId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>The first customer was asked or consented under a text: it is proof from now on.</summary>
public sealed record ConsentNoticeTaken(TenantId TenantId, ConsentNoticeId NoticeId, DateTimeOffset At) : CrmEvent(TenantId, At);
