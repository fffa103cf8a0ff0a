using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a language is refused.</summary>
public static class LanguageErrors
{
    /// <summary>Not the shape of a BCP 47 tag, or none given.</summary>
    public static readonly CrmError Invalid = new("crm.language.invalid", "Give a language tag such as vi, en-GB or zh-Hant-TW.");
}
