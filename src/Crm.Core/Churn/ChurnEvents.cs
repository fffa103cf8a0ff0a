using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Churn;

/// <summary>A customer went away.</summary>
/// <param name="CustomerId">Who.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Reason">Why: a code of the catalogue.</param>
/// <param name="LeftAt">Since when, UTC.</param>
public sealed record ChurnRecorded(
    TenantId TenantId, ChurnRecordId ChurnRecordId, CustomerId CustomerId, ChurnBasis Basis, string Reason, DateTimeOffset LeftAt, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Why a customer went away became known.</summary>
/// <param name="CustomerId">Who.</param>
/// <param name="Reason">Why: a code of the catalogue.</param>
public sealed record ChurnExplained(TenantId TenantId, ChurnRecordId ChurnRecordId, CustomerId CustomerId, string Reason, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A customer came back.</summary>
/// <param name="CustomerId">Who.</param>
/// <param name="WonBackAt">When, UTC.</param>
public sealed record ChurnWonBack(TenantId TenantId, ChurnRecordId ChurnRecordId, CustomerId CustomerId, DateTimeOffset WonBackAt, DateTimeOffset At) : CrmEvent(TenantId, At);
