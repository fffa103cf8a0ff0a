namespace Crm.Core.Rules.Evaluation;

/// <summary>What is asked of a text, letter by letter. Databases differ in what their own functions do with case and accents: adapters put in these places what is right for them.</summary>
public static class TextInside
{
    /// <summary>Whether a text has another inside.</summary>
    /// <param name="text">The text; null has nothing inside.</param>
    /// <param name="part">What is looked for.</param>
    public static bool Contains(string? text, string part) => text is not null && text.Contains(part, StringComparison.Ordinal);

    /// <summary>Whether a text begins with another.</summary>
    /// <param name="text">The text; null begins with nothing.</param>
    /// <param name="part">What is looked for.</param>
    public static bool StartsWith(string? text, string part) => text is not null && text.StartsWith(part, StringComparison.Ordinal);

    /// <summary>Whether a text ends with another.</summary>
    /// <param name="text">The text; null ends with nothing.</param>
    /// <param name="part">What is looked for.</param>
    public static bool EndsWith(string? text, string part) => text is not null && text.EndsWith(part, StringComparison.Ordinal);
}
