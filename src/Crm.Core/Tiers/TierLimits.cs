namespace Crm.Core.Tiers;

/// <summary>What a scheme of tiers may not exceed.</summary>
public static class TierLimits
{
    /// <summary>Tiers of a scheme.</summary>
    public const int Tiers = 20;

    /// <summary>What a tier is entitled to.</summary>
    public const int Entitlements = 30;

    /// <summary>Names whose larger values never lower a tier.</summary>
    public const int Rising = 20;

    /// <summary>UTF-16 code units of the name of a scheme, a tier or an entitlement.</summary>
    public const int NameCharacters = 100;

    /// <summary>UTF-16 code units of what an entitlement says.</summary>
    public const int EntitlementCharacters = 500;

    /// <summary>Characters of the key of a scheme.</summary>
    public const int KeyCharacters = 50;

    /// <summary>The longest time between two reviews, in days.</summary>
    public const int ReviewDays = 3_650;

    /// <summary>UTF-16 code units of the JSON form.</summary>
    public const int JsonCharacters = 200_000;

    /// <summary>Schemes of a tenant, archived ones included.</summary>
    public const int Schemes = 50;
}
