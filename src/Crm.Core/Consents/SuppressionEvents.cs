using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Consents;

/// <summary>A contact point must not be used any more.</summary>
/// <param name="Kind">Why.</param>
/// <param name="PointKind">What kind of point it is.</param>
public sealed record SuppressionAdded(TenantId TenantId, SuppressionId SuppressionId, SuppressionKind Kind, ContactPointKind PointKind, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A contact point must not be used, for the same reason once more.</summary>
/// <param name="Kind">Why.</param>
/// <param name="PointKind">What kind of point it is.</param>
public sealed record SuppressionRepeated(TenantId TenantId, SuppressionId SuppressionId, SuppressionKind Kind, ContactPointKind PointKind, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A contact point may be used again, as far as this reason goes.</summary>
/// <param name="Kind">Why it must not be used until now.</param>
/// <param name="PointKind">What kind of point it is.</param>
/// <param name="By">Who lifted it.</param>
/// <param name="Reason">Why it was lifted: a code.</param>
public sealed record SuppressionLifted(
    TenantId TenantId, SuppressionId SuppressionId, SuppressionKind Kind, ContactPointKind PointKind, UserId By, string Reason, DateTimeOffset At) : CrmEvent(TenantId, At);
