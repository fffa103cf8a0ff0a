using System.Diagnostics.CodeAnalysis;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>The name of an organisation: as it was typed, its legal form, and the core it is compared by.</summary>
/// <remarks>Equal when typed alike; to find the same organisation compare <see cref="Core"/> or the tax code. <see cref="ToString"/> is masked.</remarks>
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
        var (name, refusal) = Read(text);
        return name ?? throw new CrmException(refusal, path);
    }

    /// <summary>Reads a name, or says no.</summary>
    /// <param name="text">The whole name.</param>
    /// <param name="name">The name; null when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CompanyName? name)
    {
        (name, _) = Read(text);
        return name is not null;
    }

    /// <summary>Masked, as many organisations carry their owner's name: the first letter of the core and the legal form, <c>h*** CP</c>.</summary>
    public override string ToString() => Form is null ? Mask.Start(Core) : $"{Mask.Start(Core)} {Form}";

    private static (CompanyName? Name, CrmError Refusal) Read(string? text)
    {
        var (clean, refusal) = CleanText.Read(text, MaxLength);
        if (clean is null)
            return (null, refusal ?? TextErrors.Required);
        var value = Whitespace.Collapse(clean);
        var (core, form) = LegalForms.Split(value);
        return core.Length > 0 ? (new CompanyName(value, core, form), CompanyNameErrors.Invalid) : (null, CompanyNameErrors.Invalid);
    }
}
