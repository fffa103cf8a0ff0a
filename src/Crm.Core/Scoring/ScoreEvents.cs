using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Scoring;

/// <summary>A score plan was defined.</summary>
/// <param name="Subject">Who is scored.</param>
/// <param name="DefinitionVersion">The version of the definition.</param>
public sealed record ScorePlanDefined(TenantId TenantId, ScorePlanId PlanId, ScoreSubject Subject, int DefinitionVersion, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A score plan has another definition.</summary>
/// <param name="Subject">Who is scored.</param>
/// <param name="DefinitionVersion">The version of the new definition.</param>
public sealed record ScorePlanChanged(TenantId TenantId, ScorePlanId PlanId, ScoreSubject Subject, int DefinitionVersion, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A score plan has another name.</summary>
/// <param name="Subject">Who is scored.</param>
public sealed record ScorePlanRenamed(TenantId TenantId, ScorePlanId PlanId, ScoreSubject Subject, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A score plan is in use.</summary>
/// <param name="Subject">Who is scored.</param>
/// <param name="DefinitionVersion">The version of the definition.</param>
public sealed record ScorePlanActivated(TenantId TenantId, ScorePlanId PlanId, ScoreSubject Subject, int DefinitionVersion, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A score plan is out of use.</summary>
/// <param name="Subject">Who was scored.</param>
public sealed record ScorePlanArchived(TenantId TenantId, ScorePlanId PlanId, ScoreSubject Subject, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>The scores of everybody by a plan were refreshed to the end.</summary>
/// <param name="Subject">Who is scored.</param>
/// <param name="DefinitionVersion">By which definition.</param>
/// <param name="AsOf">As of when.</param>
public sealed record ScoresRefreshed(TenantId TenantId, ScorePlanId PlanId, ScoreSubject Subject, int DefinitionVersion, DateTimeOffset AsOf, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Somebody has another score in the same band, or a first one in none.</summary>
/// <param name="Subject">What the somebody is.</param>
/// <param name="SubjectId">Who: the id of the customer or lead.</param>
/// <param name="Value">The score now, in points.</param>
/// <param name="DefinitionVersion">By which definition.</param>
/// <param name="AsOf">As of when.</param>
public sealed record ScoreChanged(
    TenantId TenantId, ScorePlanId PlanId, ScoreSubject Subject, Guid SubjectId, decimal Value, int DefinitionVersion, DateTimeOffset AsOf, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Somebody moved from one band to another.</summary>
/// <param name="Subject">What the somebody is.</param>
/// <param name="SubjectId">Who: the id of the customer or lead.</param>
/// <param name="FromBand">The band before; null when there was none.</param>
/// <param name="ToBand">The band now; null below the lowest one.</param>
/// <param name="Value">The score now, in points.</param>
/// <param name="DefinitionVersion">By which definition.</param>
/// <param name="AsOf">As of when.</param>
public sealed record ScoreBandChanged(
    TenantId TenantId, ScorePlanId PlanId, ScoreSubject Subject, Guid SubjectId, string? FromBand, string? ToBand, decimal Value, int DefinitionVersion, DateTimeOffset AsOf, DateTimeOffset At) : CrmEvent(TenantId, At);
