using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why an e-mail address is refused.</summary>
public static class EmailErrors
{
    /// <summary>Not an address that mail can be sent to.</summary>
    public static readonly CrmError Invalid = new(
        "crm.email.invalid",
        "Write one address as name@domain.example, without quotes, comments or a display name.");
}
