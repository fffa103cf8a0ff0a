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

    /// <summary>Looks at what happened, at most so much as is worked off at once, and at whom time moved. True when there may be more; that is for another scope, which loads the segments anew.</summary>
    Task<(SegmentProgress Done, bool IsMore)> UpdateAsync(SegmentProgress done, CancellationToken ct);
}
