using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why an instant is refused.</summary>
public static class InstantErrors
{
    /// <summary>Before 1900 or after 9999.</summary>
    public static readonly CrmError OutOfRange = new("crm.instant.out-of-range", "Give an instant between the years 1900 and 9999 (UTC).");
}
