using System.Diagnostics.CodeAnalysis;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>The name of an organisation: as it was typed, its legal form, and the core it is compared by.</summary>
/// <remarks>Equal when typed alike; to find the same organisation compare <see cref="Core"/> or the tax code.</remarks>
public sealed record CompanyName
{
    /// <summary>Most UTF-16 code units a name has.</summary>
    public const int MaxLength = 300;

    private CompanyName(string value, string core, string? form)
    {
        Value = value;
        Core = core;
        Form = form;
    }

    /// <summary>What was typed, composed, spaces collapsed.</summary>
    public string Value { get; }

    /// <summary>The folded name without legal forms: <c>hoa phat</c> of "Công ty CP Hòa Phát". Never empty; a name of forms only keeps them.</summary>
    public string Core { get; }

    /// <summary>The legal form as its usual abbreviation (TNHH, CP, DNTN, JSC, LTD, GMBH …); null when the name has none.</summary>
    public string? Form { get; }

    /// <summary>Reads a name.</summary>
    /// <param name="text">The whole name; null and blank are refused.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.company-name.invalid</c>: no letter or digit; and the codes of <see cref="CleanText.Required"/>.</exception>
    public static CompanyName Parse(string? text, string path = "company")
    {
        var value = Whitespace.Collapse(CleanText.Required(text, MaxLength, path));
        var (core, form) = LegalForms.Split(value);
        return core.Length > 0 ? new CompanyName(value, core, form) : throw new CrmException(CompanyNameErrors.Invalid, path);
    }

    /// <summary>Reads a name, or says no.</summary>
    /// <param name="text">The whole name.</param>
    /// <param name="name">The name; null when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CompanyName? name)
    {
        try
        {
            name = Parse(text);
            return true;
        }
        catch (CrmException)
        {
            name = null;
            return false;
        }
    }

    /// <summary>The name as typed: organisations are not persons.</summary>
    public override string ToString() => Value;
}
