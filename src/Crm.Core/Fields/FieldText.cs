using Crm.Core.Values;

namespace Crm.Core.Fields;

/// <summary>A text people read, in both languages of the library.</summary>
/// <param name="En">English.</param>
/// <param name="Vi">Vietnamese.</param>
public sealed record FieldText(string En, string Vi)
{
    /// <summary>The text in a language.</summary>
    /// <param name="language">A BCP 47 tag: <c>vi</c> and its variants give Vietnamese, everything else English.</param>
    public string In(string language) => LanguageTag.IsVietnamese(language) ? Vi : En;
}
