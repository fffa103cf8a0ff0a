using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Pipelines;

/// <summary>A pipeline was added.</summary>
public sealed record PipelineAdded(TenantId TenantId, PipelineId PipelineId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A pipeline has another name.</summary>
public sealed record PipelineRenamed(TenantId TenantId, PipelineId PipelineId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A pipeline became the default, or no longer is.</summary>
/// <param name="IsDefault">True when it became so.</param>
public sealed record PipelineDefaultChanged(TenantId TenantId, PipelineId PipelineId, bool IsDefault, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A pipeline is out of use.</summary>
public sealed record PipelineArchived(TenantId TenantId, PipelineId PipelineId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A pipeline is in use again.</summary>
public sealed record PipelineRestored(TenantId TenantId, PipelineId PipelineId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A stage was added.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Probability">How likely deals in it are won, in percent.</param>
public sealed record PipelineStageAdded(TenantId TenantId, PipelineId PipelineId, StageId StageId, int Probability, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Name, probability or rules of a stage changed.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Probability">How likely deals in it are won, in percent.</param>
public sealed record PipelineStageChanged(TenantId TenantId, PipelineId PipelineId, StageId StageId, int Probability, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>The stages stand in another order.</summary>
public sealed record PipelineStagesReordered(TenantId TenantId, PipelineId PipelineId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Deals no longer enter a stage.</summary>
/// <param name="StageId">The stage.</param>
public sealed record PipelineStageRetired(TenantId TenantId, PipelineId PipelineId, StageId StageId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Deals enter a stage again.</summary>
/// <param name="StageId">The stage.</param>
public sealed record PipelineStageRestored(TenantId TenantId, PipelineId PipelineId, StageId StageId, DateTimeOffset At) : CrmEvent(TenantId, At);
