using System.Diagnostics.CodeAnalysis;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>A language a person reads, as a BCP 47 tag: language, then optionally script, region and variants.</summary>
/// <remarks>
/// Only the shape is checked, not the registry; extensions and private use are refused. Equality is that of the canonical casing
/// (<c>en-GB</c>, <c>zh-Hant-TW</c>). <c>default</c> is no language: its value is empty.
/// </remarks>
public readonly record struct LanguageTag
{
    private readonly string? _value;

    private LanguageTag(string value) => _value = value;

    /// <summary>The tag in canonical casing; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The language alone: <c>en</c> of <c>en-GB</c>.</summary>
    public string Language => Value.Split('-')[0];

    /// <summary>Reads a tag.</summary>
    /// <param name="text">For example <c>vi</c> or <c>en_gb</c>; null is refused.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.language.invalid</c>.</exception>
    public static LanguageTag Parse(string? text, string path = "language") =>
        TryParse(text, out var tag) ? tag : throw new CrmException(LanguageErrors.Invalid, path);

    /// <summary>Reads a tag, or says no.</summary>
    /// <param name="text">For example <c>vi</c>.</param>
    /// <param name="tag">The tag; <c>default</c> when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out LanguageTag tag)
    {
        tag = default;
        if (text is null)
            return false;
        var parts = text.Trim().Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter))
            return false;
        parts[0] = parts[0].ToLowerInvariant();
        var stage = 0;
        for (var i = 1; i < parts.Length; i++)
        {
            if (!TryPart(ref parts[i], ref stage))
                return false;
        }

        tag = new LanguageTag(string.Join('-', parts));
        return true;
    }

    /// <summary>The tag.</summary>
    public override string ToString() => Value;

    // Stages only grow: script (1), region (2), variants (3, repeatable).
    private static bool TryPart(ref string part, ref int stage)
    {
        if (stage < 1 && part.Length == 4 && part.All(char.IsAsciiLetter))
        {
            part = char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant();
            stage = 1;
        }
        else if (stage < 2 && ((part.Length == 2 && part.All(char.IsAsciiLetter)) || (part.Length == 3 && part.All(char.IsAsciiDigit))))
        {
            part = part.ToUpperInvariant();
            stage = 2;
        }
        else if (part.All(char.IsAsciiLetterOrDigit) && (part.Length is >= 5 and <= 8 || (part.Length == 4 && char.IsAsciiDigit(part[0]))))
        {
            part = part.ToLowerInvariant();
            stage = 3;
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Whether a tag means Vietnamese: <c>vi</c> and its variants. Texts of the library are in English for every other.</summary>
    /// <param name="language">The tag.</param>
    public static bool IsVietnamese(string language) => language.Equals("vi", StringComparison.OrdinalIgnoreCase) || language.StartsWith("vi-", StringComparison.OrdinalIgnoreCase);
}
