using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>
/// A reason by its code in the tenant's catalogue, <c>moved-away</c>: lower-case letters, digits and hyphens, 1 to 64
/// characters. A code and not free text, because reasons travel in events and are counted in reports.
/// </summary>
/// <remarks>Equality is ordinal. <c>default</c> is refused.</remarks>
public readonly record struct ReasonCode
{
    /// <summary>The longest code, in characters.</summary>
    public const int MaxLength = 64;

    private static readonly CrmError Invalid = new(
        "crm.reason.invalid", "A reason is a code of 1 to 64 lower-case letters, digits and hyphens, such as 'moved-away'. Put free text into an interaction.");

    private readonly string? _value;

    private ReasonCode(string value) => _value = value;

    /// <summary>The code; empty for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Checks a code.</summary>
    /// <param name="text">The code.</param>
    /// <param name="path">Where it stands in the input.</param>
    /// <exception cref="CrmException"><c>crm.reason.invalid</c>.</exception>
    public static ReasonCode Parse(string? text, string path = "reason")
    {
        var valid = text is { Length: >= 1 and <= MaxLength } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        return valid ? new(text!) : throw new CrmException(Invalid, path);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Value;
}
