using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Tiers;

/// <summary>The conditions schemes, tiers and moves are found by.</summary>
public static class TierCriteria
{
    /// <summary>Schemes in use.</summary>
    public static Criterion<TierScheme> InUse { get; } = new(s => s.State == TierSchemeState.Active);

    /// <summary>Schemes in use by which everybody was placed as of an instant or before it, and all by which nobody was yet since they changed: an archived one is emptied once.</summary>
    /// <param name="until">The instant, UTC.</param>
    public static Criterion<TierScheme> DueBy(DateTimeOffset until) => new(s => s.RefreshedAsOf == null || (s.State == TierSchemeState.Active && s.RefreshedAsOf <= until));

    /// <summary>The scheme with a key.</summary>
    /// <param name="key">The key, as it is.</param>
    public static Criterion<TierScheme> Key(string key) => new(s => s.SchemeKey == key) { Key = TierScheme.KeyOf(key) };

    /// <summary>The tiers of some customers in a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="customers">The customers, at most 200.</param>
    public static Criterion<CustomerTier> Of(TierSchemeId scheme, CustomerId[] customers) => new(t => t.SchemeId == scheme && customers.AsEnumerable().Contains(t.CustomerId));

    /// <summary>The tiers of a customer in all schemes.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<CustomerTier> Of(CustomerId customer) => new(t => t.CustomerId == customer);

    /// <summary>Those in a tier.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="tier">The tier.</param>
    public static Criterion<CustomerTier> In(TierSchemeId scheme, string tier) => new(t => t.SchemeId == scheme && t.Tier == tier);

    /// <summary>The moves of a customer in a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="customer">The customer.</param>
    public static Criterion<TierMove> MovesOf(TierSchemeId scheme, CustomerId customer) => new(m => m.SchemeId == scheme && m.CustomerId == customer);
}
