using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.Segments;

/// <summary>Something happened to a record: segments whose rules care about it have to look at it again. Written with the delivery of the event, gone when all have looked.</summary>
public sealed class SegmentMark
{
    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; init; }

    /// <summary>The mark.</summary>
    public Guid Id { get; init; }

    /// <summary>What the record is.</summary>
    public SegmentSubject Subject { get; init; }

    /// <summary>The record.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The kind of record that changed, for example <c>purchase</c>.</summary>
    [NotPersonal("name of a record type")]
    public string Touched { get; init; } = string.Empty;
}
