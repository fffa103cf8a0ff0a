using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a name of an organisation is refused (see also <see cref="TextErrors"/>).</summary>
public static class CompanyNameErrors
{
    /// <summary>No letter and no digit in it.</summary>
    public static readonly CrmError Invalid = new("crm.company-name.invalid", "Give a name with at least one letter or digit.");
}
