using Crm.Core.Customers;
using Crm.Core.Lifecycles;
using Crm.Core.Values;

namespace Crm.Core.Analytics.Portraits;

/// <summary>One customer from the facts: who, what, when, through what, worth how much, and what changed. Nothing is made up: what is not known is missing.</summary>
public sealed record CustomerPortrait
{
    /// <summary>The customer.</summary>
    public required CustomerId Id { get; init; }

    /// <summary>The day it is as of, in the tenant's time zone.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The currency of all amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>A person or an organisation.</summary>
    public required CustomerKind Kind { get; init; }

    /// <summary>The name. Personal.</summary>
    public required string Name { get; init; }

    /// <summary>Full years of a person, when the birth date is known; of one known in part the least.</summary>
    public required int? Age { get; init; }

    /// <summary>Province or city and country of the first address; null without one.</summary>
    public required string? Place { get; init; }

    /// <summary>Of an organisation; null when not known.</summary>
    public required string? Industry { get; init; }

    /// <summary>Labels.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Since when the record exists, UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Where the customer stands.</summary>
    public required LifecycleStage Stage { get; init; }

    /// <summary>What the customer buys.</summary>
    public required BuyingPicture Buying { get; init; }

    /// <summary>The last 90 days beside the 90 before.</summary>
    public required BuyingChange Change { get; init; }

    /// <summary>How the customer was in touch in the last 365 days: channels, the most used first.</summary>
    public required IReadOnlyList<PortraitCount> Contacts { get; init; }

    /// <summary>When the customer last contacted us, UTC; null for never.</summary>
    public required DateTimeOffset? LastInboundAt { get; init; }

    /// <summary>When we last contacted the customer, UTC; null for never.</summary>
    public required DateTimeOffset? LastOutboundAt { get; init; }

    /// <summary>Topics of current needs and preferences.</summary>
    public required IReadOnlyList<string> Wants { get; init; }

    /// <summary>How many deals are open.</summary>
    public required long OpenDeals { get; init; }

    /// <summary>How many cases are open.</summary>
    public required long OpenCases { get; init; }

    /// <summary>The scores as digits, <c>535</c>, and the cell; null before the first analysis.</summary>
    public required (string Score, string Segment, string? Before, DateOnly Since)? Rfm { get; init; }

    /// <summary>What a model expects: value in minor units, purchase days, probability of still buying, and within how many days; null before the first estimate.</summary>
    public required (long? ValueMinor, decimal Purchases, decimal? Alive, int HorizonDays, string Model, DateOnly AsOf)? Expected { get; init; }

    /// <summary>The segments the customer is in, by name, with the instant it entered.</summary>
    public required IReadOnlyList<(string Name, DateTimeOffset Since)> Segments { get; init; }

    /// <summary>The portrait for people.</summary>
    /// <param name="language"><c>en</c> or <c>vi</c>; any other is English.</param>
    public string ToText(string language = "en") => PortraitText.Of(this, LanguageTag.IsVietnamese(language));

    /// <summary>The id only: a portrait is personal.</summary>
    public override string ToString() => $"portrait of customer {Id}";
}
