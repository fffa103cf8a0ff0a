using Crm.Core.Errors;

namespace Crm.Core.Attributes;

/// <summary>The name of an attribute or of a choice: lower-case letters, digits, <c>_</c> and <c>-</c>, a letter first, 1 to 64 characters.</summary>
/// <remarks>Equality is ordinal. <c>default</c> is refused.</remarks>
/// <param name="Value">The name.</param>
public readonly record struct AttributeKey(string Value)
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>Checks a key.</summary>
    /// <param name="text">The name.</param>
    /// <param name="path">Where it stands in the input.</param>
    /// <exception cref="CrmException"><c>crm.attribute.invalid-key</c>.</exception>
    public static AttributeKey Parse(string? text, string path)
    {
        var valid = text is { Length: >= 1 and <= MaxLength } && char.IsAsciiLetterLower(text[0])
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-');
        return valid ? new(text!) : throw new CrmException(AttributeErrors.InvalidKey, path);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Value;
}
