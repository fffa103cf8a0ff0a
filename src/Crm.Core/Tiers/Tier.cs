using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Scoring;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <summary>One step of a scheme: who is in it, and what they are entitled to.</summary>
public sealed class Tier
{
    /// <summary>A tier for everybody who is in none above it; only the lowest may be one.</summary>
    /// <param name="name">1 to 100 characters, once in a scheme.</param>
    /// <param name="entitlements">What those in it are entitled to; null for nothing of its own.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.tier.too-large</c>, <c>crm.tier.repeated</c>.</exception>
    public Tier(string name, IReadOnlyList<TierEntitlement>? entitlements = null)
        : this(name, null, null, entitlements)
    {
    }

    /// <summary>A tier for whom a rule holds.</summary>
    /// <param name="name">1 to 100 characters, once in a scheme.</param>
    /// <param name="when">Who is in it or in one above: any rule that does not ask for tiers.</param>
    /// <param name="entitlements">What those in it are entitled to; null for nothing of its own.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.tier.too-large</c>, <c>crm.tier.repeated</c>, <c>crm.tier.of-tiers</c>.</exception>
    public Tier(string name, Rule when, IReadOnlyList<TierEntitlement>? entitlements = null)
        : this(name, when ?? throw new ArgumentNullException(nameof(when)), null, entitlements)
    {
    }

    /// <summary>A tier from so many points of the scheme's criteria on.</summary>
    /// <param name="name">1 to 100 characters, once in a scheme.</param>
    /// <param name="from">The fewest points, whole.</param>
    /// <param name="entitlements">What those in it are entitled to; null for nothing of its own.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.tier.too-large</c>, <c>crm.tier.repeated</c>, <c>crm.tier.invalid-from</c>.</exception>
    public Tier(string name, int from, IReadOnlyList<TierEntitlement>? entitlements = null)
        : this(name, null, from, entitlements)
    {
    }

    internal Tier(string name, Rule? when, int? from, IReadOnlyList<TierEntitlement>? entitlements)
    {
        Name = CleanText.Required(name, TierLimits.NameCharacters, "name");
        Entitlements = [.. entitlements ?? []];
        if (Entitlements.Count > TierLimits.Entitlements) throw new CrmException(TierErrors.TooLarge, "entitlements");
        if (Entitlements.DistinctBy(e => e.Name, StringComparer.Ordinal).Count() != Entitlements.Count) throw new CrmException(TierErrors.Repeated, "entitlements");
        if (from is < -ScoreLimits.Furthest or > ScoreLimits.Furthest) throw new CrmException(TierErrors.InvalidFrom, "from");
        if (when is not null && TierRules.AskedIn(when)) throw new CrmException(TierErrors.OfTiers, "when");
        (When, From) = (when, from);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Who is in it or in one above; null for points, and for everybody.</summary>
    public Rule? When { get; }

    /// <summary>The fewest points of the scheme's criteria; null for a rule, and for everybody.</summary>
    public int? From { get; }

    /// <summary>What those in it are entitled to.</summary>
    public IReadOnlyList<TierEntitlement> Entitlements { get; }
}
