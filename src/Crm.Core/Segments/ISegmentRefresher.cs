namespace Crm.Core.Segments;

/// <summary>Brings segments of one kind of record up to date. One for each kind.</summary>
internal interface ISegmentRefresher
{
    /// <summary>What the members are.</summary>
    SegmentSubject Subject { get; }

    /// <summary>Asks everybody anew.</summary>
    Task<MembershipChange> RefreshAsync(SegmentId id, CancellationToken ct);

    /// <summary>Asks everybody anew about all active segments.</summary>
    Task<SegmentProgress> RefreshAllAsync(SegmentProgress done, IProgress<SegmentProgress>? progress, CancellationToken ct);

    /// <summary>Looks at what happened and at whom time moved.</summary>
    Task<SegmentProgress> UpdateAsync(SegmentProgress done, CancellationToken ct);
}
