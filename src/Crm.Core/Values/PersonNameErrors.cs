using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a name of a person is refused (see also <see cref="TextErrors"/>).</summary>
public static class PersonNameErrors
{
    /// <summary>No letter in it.</summary>
    public static readonly CrmError Invalid = new("crm.person-name.invalid", "Give a name with at least one letter.");
}
