using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why an identifier is refused.</summary>
public static class IdErrors
{
    /// <summary>The empty Guid.</summary>
    public static readonly CrmError Empty = new("crm.id.empty", "Give an identifier; the empty one stands for no record.");

    /// <summary>Not a Guid in its hyphenated form.</summary>
    public static readonly CrmError Invalid = new("crm.id.invalid", "Write the identifier as a Guid of 36 characters with hyphens.");
}
