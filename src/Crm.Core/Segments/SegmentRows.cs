using Crm.Core.Tenancy;

namespace Crm.Core.Segments;

/// <summary>Makes the rows of one kind of record, for storage adapters.</summary>
/// <typeparam name="TStay">The row of a stay.</typeparam>
/// <typeparam name="TEntry">The row of a list.</typeparam>
/// <param name="Subject">What the members are.</param>
/// <param name="Stay">Makes a stay that begins.</param>
/// <param name="Entry">Makes an entry of a list.</param>
/// <param name="SubjectOf">The record of a row.</param>
public sealed record SegmentRows<TStay, TEntry>(
    SegmentSubject Subject,
    Func<TenantId, SegmentId, Guid, DateTimeOffset, SegmentCause, int, TStay> Stay,
    Func<TenantId, SegmentId, Guid, SegmentListKind, DateTimeOffset?, DateTimeOffset, TEntry> Entry,
    Func<object, Guid> SubjectOf)
    where TStay : SegmentMembership, new()
{
    /// <summary>A stay that ended, with what those that end alike have in common.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="until">As of when it is out.</param>
    /// <param name="cause">Why.</param>
    /// <param name="version">The version of the rule.</param>
    public TStay Ended(TenantId tenant, SegmentId segment, DateTimeOffset until, SegmentCause cause, int version) =>
        new() { TenantId = tenant, SegmentId = segment, Until = until, LeftBy = cause, LeftVersion = version };
}
