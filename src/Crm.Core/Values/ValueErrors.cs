using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a value of no particular kind is refused.</summary>
public static class ValueErrors
{
    /// <summary>Null inside a larger input.</summary>
    public static readonly CrmError Missing = new("crm.value.missing", "There is nothing where something is needed. Give it, or leave the whole entry out.");
}
