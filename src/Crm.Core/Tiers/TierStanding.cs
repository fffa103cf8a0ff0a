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

    internal static TierStanding Of(TierScheme scheme, CustomerId customer, CustomerTier? kept) => new(
        customer,
        scheme.Id,
        scheme.SchemeKey,
        kept?.Tier,
        kept?.Level ?? 0,
        kept?.Since,
        kept?.Earned,
        kept?.ReviewDueAt,
        kept?.Tier is { } tier ? scheme.ReadDefinition().Tiers.FirstOrDefault(t => t.Name == tier)?.Entitlements ?? [] : [])
    {
        OverriddenUntil = kept?.OverriddenUntil,
        OverrideReason = kept?.OverrideReason,
        OverriddenBy = kept?.OverriddenBy,
    };

    /// <summary>The scheme only.</summary>
    public override string ToString() => $"standing in {SchemeKey}";
}
