using Crm.Core.Errors;

namespace Crm.Core.Segments;

/// <summary>Brings segments of one kind of record up to date. One for each kind.</summary>
internal interface ISegmentRefresher
{
    /// <summary>What the members are.</summary>
    SegmentSubject Subject { get; }

    /// <summary>Asks everybody anew.</summary>
    Task<MembershipChange> RefreshAsync(SegmentId id, CancellationToken ct);

    /// <summary>Asks everybody anew about all active segments. Those that cannot be asked are left as they are; the first refusal is told.</summary>
    Task<(SegmentProgress Done, CrmException? Refused)> RefreshAllAsync(SegmentProgress done, IProgress<SegmentProgress>? progress, CancellationToken ct);

    /// <summary>Looks at what happened, at most so much as is worked off at once, and at whom time moved. True when there may be more; that is for another scope, which loads the segments anew.
    /// Those that cannot be asked are left as they are, to be asked about everybody next time; the first refusal is told.</summary>
    Task<(SegmentProgress Done, bool IsMore, CrmException? Refused)> UpdateAsync(SegmentProgress done, CancellationToken ct);
}
