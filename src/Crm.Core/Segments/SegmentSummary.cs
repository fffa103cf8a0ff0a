using System.Linq.Expressions;

namespace Crm.Core.Segments;

/// <summary>A segment in a list.</summary>
public sealed record SegmentSummary
{
    /// <summary>How it is read.</summary>
    public static readonly Expression<Func<Segment, SegmentSummary>> Of = s => new SegmentSummary
    {
        Id = s.Id,
        Subject = s.Subject,
        Name = s.Name,
        RuleText = s.RuleText,
        RuleVersion = s.RuleVersion,
        State = s.State,
        MemberCount = s.MemberCount,
        RefreshedAsOf = s.RefreshedAsOf,
        RankedAsOf = s.RankedAsOf,
        NeedsRefresh = s.NeedsRefresh,
    };

    /// <summary>The segment.</summary>
    public required SegmentId Id { get; init; }

    /// <summary>What its members are.</summary>
    public required SegmentSubject Subject { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The canonical text of its rule; null for lists alone.</summary>
    public required string? RuleText { get; init; }

    /// <summary>1 from the start, one more with every other rule.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>How far it is.</summary>
    public required SegmentState State { get; init; }

    /// <summary>How many members it has, as of the last refresh.</summary>
    public required long MemberCount { get; init; }

    /// <summary>The instant its members were last asked about, UTC; null before the first refresh.</summary>
    public required DateTimeOffset? RefreshedAsOf { get; init; }

    /// <summary>The instant the thresholds of its ranks are of, UTC; null without ranks.</summary>
    public required DateTimeOffset? RankedAsOf { get; init; }

    /// <summary>True when its definition changed since.</summary>
    public required bool NeedsRefresh { get; init; }
}
