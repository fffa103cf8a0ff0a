using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a text is refused.</summary>
public static class TextErrors
{
    /// <summary>Nothing but white space.</summary>
    public static readonly CrmError Required = new("crm.text.required", "Give a text: it must hold at least one visible character.");

    /// <summary>Longer than the field.</summary>
    public static readonly CrmError TooLong = new("crm.text.too-long", "Shorten the text to the length the field allows.");

    /// <summary>A control character, or a line break or tab in a field of one line.</summary>
    public static readonly CrmError ControlCharacter = new(
        "crm.text.control-character",
        "Remove the control characters; line breaks and tabs are allowed in fields of several lines only.");

    /// <summary>Half of a surrogate pair.</summary>
    public static readonly CrmError InvalidUnicode = new(
        "crm.text.invalid-unicode",
        "The text is not valid Unicode (an unpaired surrogate); read it again with the right encoding.");
}
