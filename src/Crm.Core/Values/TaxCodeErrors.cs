using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a tax code is refused.</summary>
public static class TaxCodeErrors
{
    /// <summary>Wrong shape or check digit.</summary>
    public static readonly CrmError Invalid = new(
        "crm.tax-code.invalid",
        "Check the tax code: in Viet Nam 10 digits, 10-3 for a branch or 12 for a person; elsewhere 4 to 20 letters and digits.");
}
