using System.Text;

namespace Crm.Core.Rules.Schema;

/// <summary>The codes of an enumeration: its names in lower case with hyphens.</summary>
internal static class EnumCodes<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> s_values = Enum.GetValues<TEnum>().ToDictionary(v => Hyphenated(v.ToString()), StringComparer.Ordinal);

    /// <summary>All of them, in the order of their values.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_values.Keys];

    /// <summary>The value of a code; null when there is none.</summary>
    public static TEnum? Find(string code) => s_values.TryGetValue(code, out var value) ? value : null;

    /// <summary>The code of a value.</summary>
    public static string Of(TEnum value) => Hyphenated(value.ToString());

    private static string Hyphenated(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
