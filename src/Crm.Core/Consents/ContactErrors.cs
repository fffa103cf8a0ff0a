using Crm.Core.Errors;

namespace Crm.Core.Consents;

/// <summary>What the contact gate refuses to work with. That a customer may not be contacted is an answer, not an error.</summary>
public static class ContactErrors
{
    /// <summary>A rule pack that cannot be read or cannot hold.</summary>
    public static readonly CrmError InvalidRules = new(
        "crm.contact.invalid-rules", "The rule pack is not acceptable: malformed, an unknown or repeated member, or a value out of bounds. Compare it with the packs in docs/consent.md.");
}
