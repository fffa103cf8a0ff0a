using System.Text.Json.Serialization;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Segments;

/// <summary>A segment was defined.</summary>
/// <param name="TenantId">Whose.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="Subject">What its members are.</param>
/// <param name="At">When, UTC.</param>
public sealed record SegmentDefined(TenantId TenantId, SegmentId SegmentId, SegmentSubject Subject, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A segment has another rule.</summary>
/// <param name="TenantId">Whose.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="RuleVersion">The version of the rule: one more at every change.</param>
/// <param name="At">When, UTC.</param>
public sealed record SegmentRedefined(TenantId TenantId, SegmentId SegmentId, int RuleVersion, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A segment has another name.</summary>
/// <param name="TenantId">Whose.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="At">When, UTC.</param>
public sealed record SegmentRenamed(TenantId TenantId, SegmentId SegmentId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A segment was paused, resumed or archived.</summary>
/// <param name="TenantId">Whose.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="State">How far it is now.</param>
/// <param name="At">When, UTC.</param>
public sealed record SegmentStateChanged(TenantId TenantId, SegmentId SegmentId, SegmentState State, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A list of a segment changed: the segment has to be refreshed.</summary>
/// <param name="TenantId">Whose.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="At">When, UTC.</param>
public sealed record SegmentListChanged(TenantId TenantId, SegmentId SegmentId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Some entered a segment: at most a thousand in one event.</summary>
/// <param name="TenantId">Whose.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="Subject">What they are.</param>
/// <param name="Members">Their ids, each once.</param>
/// <param name="Cause">Why.</param>
/// <param name="RuleVersion">The version of the rule they were asked by.</param>
/// <param name="At">As of when they are in, UTC.</param>
public sealed record SegmentEntered(
    TenantId TenantId, SegmentId SegmentId, SegmentSubject Subject, [property: JsonConverter(typeof(IdListJsonConverter))] IReadOnlyList<Guid> Members, SegmentCause Cause, int RuleVersion, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>Some left a segment: at most a thousand in one event.</summary>
/// <param name="TenantId">Whose.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="Subject">What they are.</param>
/// <param name="Members">Their ids, each once.</param>
/// <param name="Cause">Why.</param>
/// <param name="RuleVersion">The version of the rule they were asked by.</param>
/// <param name="At">As of when they are out, UTC.</param>
public sealed record SegmentLeft(
    TenantId TenantId, SegmentId SegmentId, SegmentSubject Subject, [property: JsonConverter(typeof(IdListJsonConverter))] IReadOnlyList<Guid> Members, SegmentCause Cause, int RuleVersion, DateTimeOffset At)
    : CrmEvent(TenantId, At);
