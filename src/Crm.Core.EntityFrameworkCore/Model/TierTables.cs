using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Tiers;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Schemes of tiers, who is in which tier, and every move.</summary>
internal static class TierTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var scheme = crm.Aggregate<TierScheme>("tier_schemes");
        scheme.Property(s => s.SchemeKey).HasMaxLength(TierLimits.KeyCharacters);
        scheme.Property(s => s.Name).HasMaxLength(TierLimits.NameCharacters);
        crm.Ordinal(scheme.Property(s => s.NameKey).HasMaxLength(2 * TierLimits.NameCharacters));
        scheme.Property(s => s.DefinitionJson).HasMaxLength(TierLimits.JsonCharacters);
        crm.Unique(scheme, "tier_schemes_key", TierErrors.DuplicateKey, nameof(TierScheme.SchemeKey));

        var tier = crm.Aggregate<CustomerTier>("customer_tiers");
        tier.Property(t => t.SchemeKey).HasMaxLength(TierLimits.KeyCharacters);
        tier.Property(t => t.Tier).HasMaxLength(TierLimits.NameCharacters);
        tier.Property(t => t.Earned).HasMaxLength(TierLimits.NameCharacters);
        tier.Property(t => t.Overridden).HasMaxLength(TierLimits.NameCharacters);
        tier.Property(t => t.OverrideReason).HasMaxLength(ReasonCode.MaxLength);
        crm.Unique(tier, "customer_tiers_customer", CrmConcurrencyException.Lost, nameof(CustomerTier.CustomerId), nameof(CustomerTier.SchemeId));
        crm.Index(tier, "customer_tiers_tier", nameof(CustomerTier.SchemeId), nameof(CustomerTier.Tier), nameof(CustomerTier.CustomerId));
        crm.Reference<CustomerTier, TierScheme>(tier, "customer_tiers_scheme", nameof(CustomerTier.SchemeId));
        crm.Reference<CustomerTier, Customer>(tier, "customer_tiers_customer", nameof(CustomerTier.CustomerId));

        var move = crm.Aggregate<TierMove>("tier_moves");
        move.Property(m => m.SchemeKey).HasMaxLength(TierLimits.KeyCharacters);
        move.Property(m => m.FromTier).HasMaxLength(TierLimits.NameCharacters);
        move.Property(m => m.ToTier).HasMaxLength(TierLimits.NameCharacters);
        move.Property(m => m.Reason).HasMaxLength(ReasonCode.MaxLength);
        crm.Index(move, "tier_moves_customer", nameof(TierMove.CustomerId), nameof(TierMove.MovedAt), nameof(TierMove.Id));
        crm.Reference<TierMove, TierScheme>(move, "tier_moves_scheme", nameof(TierMove.SchemeId));
        crm.Reference<TierMove, Customer>(move, "tier_moves_customer", nameof(TierMove.CustomerId));
    }
}
