using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a phone number is refused.</summary>
public static class PhoneErrors
{
    /// <summary>Not a number of the country it claims.</summary>
    public static readonly CrmError Invalid = new(
        "crm.phone.invalid",
        "Write one phone number with its country code (+84 912 345 678) or in the usual national form.");

    /// <summary>More than one number in one field.</summary>
    public static readonly CrmError Several = new(
        "crm.phone.several",
        "Put each phone number into a field of its own, or read them with ParseMany.");

    /// <summary>A spreadsheet has rounded the digits away.</summary>
    public static readonly CrmError Damaged = new(
        "crm.phone.damaged",
        "Copy the number again from its source as text: a spreadsheet has rounded it and digits are lost.");
}
