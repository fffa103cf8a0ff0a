using Crm.Core.Customers;
using Crm.Core.Tenancy;

namespace Crm.Core.Tiers;

/// <summary>Where a customer stands in a scheme, as it is kept.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="SchemeKey">What rules call the scheme.</param>
/// <param name="Tier">The tier in force; null for none.</param>
/// <param name="Level">Its place: 1 for the lowest, 0 for none.</param>
/// <param name="Since">Since when it is in force, UTC; null when the customer never was in any.</param>
/// <param name="Earned">The tier by facts and reviews alone; null for none.</param>
/// <param name="ReviewDueAt">When it is reviewed next, UTC: not before then does it fall. Null for none.</param>
/// <param name="Entitlements">What the tier in force is entitled to.</param>
public sealed record TierStanding(
    CustomerId CustomerId, TierSchemeId SchemeId, string SchemeKey, string? Tier, int Level, DateTimeOffset? Since, string? Earned, DateTimeOffset? ReviewDueAt, IReadOnlyList<TierEntitlement> Entitlements)
{
    /// <summary>Until when the tier is set by hand, UTC; null when it is not.</summary>
    public DateTimeOffset? OverriddenUntil { get; init; }

    /// <summary>Why it is set by hand; null when it is not.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>Who set it by hand; null when it is not, and when a program did.</summary>
    public UserId? OverriddenBy { get; init; }

    // What was set by hand is over when its time is, also before a refresh comes to it.
    internal static TierStanding Of(TierScheme scheme, CustomerId customer, CustomerTier? kept, DateTimeOffset now)
    {
        var isByHand = kept?.OverriddenUntil > now;
        var (definition, isOver) = (scheme.ReadDefinition(), kept?.OverriddenUntil <= now);
        var tier = isOver ? kept!.Earned : kept?.Tier;
        return new(
            customer,
            scheme.Id,
            scheme.SchemeKey,
            tier,
            isOver ? definition.LevelOf(tier) : kept?.Level ?? 0,
            isOver ? kept!.OverriddenUntil : kept?.Since,
            kept?.Earned,
            kept?.ReviewDueAt,
            definition.At(definition.LevelOf(tier))?.Entitlements ?? [])
        {
            OverriddenUntil = isByHand ? kept!.OverriddenUntil : null,
            OverrideReason = isByHand ? kept!.OverrideReason : null,
            OverriddenBy = isByHand ? kept!.OverriddenBy : null,
        };
    }

    /// <summary>The scheme only.</summary>
    public override string ToString() => $"standing in {SchemeKey}";
}
