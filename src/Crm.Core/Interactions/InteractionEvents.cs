using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Interactions;

/// <summary>An interaction was recorded.</summary>
/// <param name="Channel">Through what.</param>
/// <param name="Direction">Who started it.</param>
/// <param name="OccurredAt">When the interaction took place, UTC.</param>
/// <param name="Corrects">The interaction it corrects; null for none.</param>
public sealed record InteractionRecorded(
    TenantId TenantId, InteractionId InteractionId, CustomerId CustomerId, Channel Channel, Direction Direction, DateTimeOffset OccurredAt, InteractionId? Corrects, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An interaction was corrected; it stays as it was.</summary>
/// <param name="By">The interaction that counts instead.</param>
public sealed record InteractionCorrected(TenantId TenantId, InteractionId InteractionId, CustomerId CustomerId, InteractionId By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>What came of an interaction was noted.</summary>
/// <param name="Outcome">A code of the catalogue.</param>
public sealed record InteractionOutcomeSet(TenantId TenantId, InteractionId InteractionId, CustomerId CustomerId, string Outcome, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>How the customer felt was noted.</summary>
/// <param name="Sentiment">−100 (unhappy) to 100 (happy); null for not known.</param>
public sealed record InteractionSentimentSet(TenantId TenantId, InteractionId InteractionId, CustomerId CustomerId, int? Sentiment, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>The recording of an interaction moved on.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it was deleted; null for other steps.</param>
public sealed record InteractionRecordingChanged(TenantId TenantId, InteractionId InteractionId, CustomerId CustomerId, RecordingState State, string? Reason, DateTimeOffset At) : CrmEvent(TenantId, At);
