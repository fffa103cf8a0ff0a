using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Reasons;

/// <summary>A tenant added a reason, or changed a standard one for the first time.</summary>
/// <param name="Kind">What it is given for.</param>
/// <param name="Code">The code.</param>
public sealed record ReasonAdded(TenantId TenantId, ReasonId ReasonId, ReasonKind Kind, string Code, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A reason is shown by another label.</summary>
/// <param name="Kind">What it is given for.</param>
/// <param name="Code">The code.</param>
public sealed record ReasonRelabelled(TenantId TenantId, ReasonId ReasonId, ReasonKind Kind, string Code, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A reason is no longer given.</summary>
/// <param name="Kind">What it was given for.</param>
/// <param name="Code">The code.</param>
public sealed record ReasonRetired(TenantId TenantId, ReasonId ReasonId, ReasonKind Kind, string Code, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A reason is given again.</summary>
/// <param name="Kind">What it is given for.</param>
/// <param name="Code">The code.</param>
public sealed record ReasonRestored(TenantId TenantId, ReasonId ReasonId, ReasonKind Kind, string Code, DateTimeOffset At) : CrmEvent(TenantId, At);
