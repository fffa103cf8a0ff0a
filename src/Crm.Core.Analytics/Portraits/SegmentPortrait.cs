using Crm.Core.Segments;
using Crm.Core.Values;

namespace Crm.Core.Analytics.Portraits;

/// <summary>The members of a segment from the facts, taken together.</summary>
public sealed record SegmentPortrait
{
    /// <summary>The segment.</summary>
    public required SegmentId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The day it is as of, in the tenant's time zone.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The currency of all amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>How many members.</summary>
    public required long Members { get; init; }

    /// <summary>How many of them bought.</summary>
    public required long Buyers { get; init; }

    /// <summary>Persons and organisations.</summary>
    public required IReadOnlyList<PortraitCount> Kinds { get; init; }

    /// <summary>Countries of first addresses, the most frequent first; at most ten.</summary>
    public required IReadOnlyList<PortraitCount> Countries { get; init; }

    /// <summary>Where they stand, the most frequent first.</summary>
    public required IReadOnlyList<PortraitCount> Stages { get; init; }

    /// <summary>Cells of recency and frequency, the most frequent first.</summary>
    public required IReadOnlyList<PortraitCount> RfmSegments { get; init; }

    /// <summary>What they buy.</summary>
    public required BuyingPicture Buying { get; init; }

    /// <summary>The last 90 days beside the 90 before.</summary>
    public required BuyingChange Change { get; init; }

    /// <summary>What models expect of them all together, in minor units; null before the first estimate.</summary>
    public required long? ExpectedValueMinor { get; init; }

    /// <summary>How many entered in the last 90 days.</summary>
    public required long Entered { get; init; }

    /// <summary>How many left in the last 90 days.</summary>
    public required long Left { get; init; }

    /// <summary>The portrait for people.</summary>
    /// <param name="language"><c>en</c> or <c>vi</c>; any other is English.</param>
    public string ToText(string language = "en") => PortraitText.Of(this, LanguageTag.IsVietnamese(language));
}
