using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Insights;

/// <summary>A customer moved from one cell of recency and frequency to another.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="FromSegment">The cell before; null for none.</param>
/// <param name="ToSegment">The cell now; null when no purchase counts any more.</param>
/// <param name="AsOf">The day the analysis is as of.</param>
public sealed record RfmMoved(TenantId TenantId, CustomerId CustomerId, string? FromSegment, string? ToSegment, DateOnly AsOf, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A model was fitted anew.</summary>
/// <param name="ModelId">The version of it.</param>
/// <param name="ModelKey">What it is a model of.</param>
/// <param name="Version">Its number.</param>
/// <param name="AsOf">The last day of the data.</param>
public sealed record InsightModelFitted(TenantId TenantId, InsightModelId ModelId, string ModelKey, int Version, DateOnly AsOf, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>How likely something is held to be of somebody changed, by a model or by a person.</summary>
/// <param name="ModelKey">Of what: the key of the model.</param>
/// <param name="SubjectKey">Of whom: a customer or a lead, as the record of the event says.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="FromGrade">The grade before; null for none.</param>
/// <param name="ToGrade">The grade now; null for none.</param>
/// <param name="IsByHand">Whether a person says it.</param>
public sealed record PredictionChanged(
    TenantId TenantId, string ModelKey, Guid SubjectKey, decimal Probability, string? FromGrade, string? ToGrade, bool IsByHand, DateTimeOffset At) : CrmEvent(TenantId, At);
