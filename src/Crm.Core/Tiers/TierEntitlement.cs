using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <summary>Something those in a tier are entitled to.</summary>
public sealed class TierEntitlement
{
    /// <summary>Something those in a tier are entitled to.</summary>
    /// <param name="name">What it is, 1 to 100 characters; once in a tier.</param>
    /// <param name="value">How much or which, 1 to 500 characters; null when the name says it.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>.</exception>
    public TierEntitlement(string name, string? value = null)
    {
        Name = CleanText.Required(name, TierLimits.NameCharacters, "name");
        Value = CleanText.Optional(value, TierLimits.EntitlementCharacters, "value");
    }

    /// <summary>What it is.</summary>
    public string Name { get; }

    /// <summary>How much or which; null when the name says it.</summary>
    public string? Value { get; }
}
