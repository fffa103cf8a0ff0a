using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Leads;
using Crm.Core.Tenancy;

namespace Crm.Core.Interactions;

/// <summary>An interaction was recorded.</summary>
/// <param name="CustomerId">The customer it was with; null when it was with a lead.</param>
/// <param name="LeadId">The lead it was with; null when it was with a customer.</param>
/// <param name="Channel">Through what.</param>
/// <param name="Direction">Who started it.</param>
/// <param name="OccurredAt">When the interaction took place, UTC.</param>
/// <param name="Corrects">The interaction it corrects; null for none.</param>
public sealed record InteractionRecorded(
    TenantId TenantId, InteractionId InteractionId, CustomerId? CustomerId, LeadId? LeadId, Channel Channel, Direction Direction, DateTimeOffset OccurredAt, InteractionId? Corrects, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An interaction was corrected; it stays as it was.</summary>
/// <param name="CustomerId">The customer it was with; null when it was with a lead.</param>
/// <param name="LeadId">The lead it was with; null when it was with a customer.</param>
/// <param name="By">The interaction that counts instead.</param>
public sealed record InteractionCorrected(TenantId TenantId, InteractionId InteractionId, CustomerId? CustomerId, LeadId? LeadId, InteractionId By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>What came of an interaction was noted.</summary>
/// <param name="CustomerId">The customer it was with; null when it was with a lead.</param>
/// <param name="LeadId">The lead it was with; null when it was with a customer.</param>
/// <param name="Outcome">A code of the catalogue.</param>
public sealed record InteractionOutcomeSet(TenantId TenantId, InteractionId InteractionId, CustomerId? CustomerId, LeadId? LeadId, string Outcome, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>How the customer felt was noted.</summary>
/// <param name="CustomerId">The customer it was with; null when it was with a lead.</param>
/// <param name="LeadId">The lead it was with; null when it was with a customer.</param>
/// <param name="Sentiment">−100 (unhappy) to 100 (happy); null for not known.</param>
public sealed record InteractionSentimentSet(TenantId TenantId, InteractionId InteractionId, CustomerId? CustomerId, LeadId? LeadId, int? Sentiment, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>The recording of an interaction moved on.</summary>
/// <param name="CustomerId">The customer it was with; null when it was with a lead.</param>
/// <param name="LeadId">The lead it was with; null when it was with a customer.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it was deleted; null for other steps.</param>
public sealed record InteractionRecordingChanged(TenantId TenantId, InteractionId InteractionId, CustomerId? CustomerId, LeadId? LeadId, RecordingState State, string? Reason, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An interaction with a lead belongs to the customer the lead became, too.</summary>
public sealed record InteractionCarriedOver(TenantId TenantId, InteractionId InteractionId, CustomerId CustomerId, LeadId LeadId, DateTimeOffset At) : CrmEvent(TenantId, At);
