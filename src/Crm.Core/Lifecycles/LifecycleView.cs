using Crm.Core.Customers;

namespace Crm.Core.Lifecycles;

/// <summary>Where a customer stands.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Stage">The stage, an override included.</param>
/// <param name="OverriddenUntil">Until when the stage is set by hand, UTC; null when it is derived.</param>
/// <param name="Purchases">How many purchases count: neither cancelled nor returns.</param>
/// <param name="FirstPurchaseAt">UTC; null for none.</param>
/// <param name="LastPurchaseAt">UTC; null for none.</param>
/// <param name="LastInboundAt">When the customer last contacted us, UTC; null for never.</param>
/// <param name="LastOutboundAt">When we last contacted the customer, UTC; null for never.</param>
/// <param name="LastUsedAt">The last of all of these, UTC; null for none.</param>
public sealed record LifecycleView(
    CustomerId CustomerId,
    LifecycleStage Stage,
    DateTimeOffset? OverriddenUntil,
    int Purchases,
    DateTimeOffset? FirstPurchaseAt,
    DateTimeOffset? LastPurchaseAt,
    DateTimeOffset? LastInboundAt,
    DateTimeOffset? LastOutboundAt,
    DateTimeOffset? LastUsedAt);
