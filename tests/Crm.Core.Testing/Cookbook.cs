using System.Text.RegularExpressions;

namespace Crm.Core.Testing;

/// <summary>The rules of docs/rules-cookbook.md.</summary>
public static partial class Cookbook
{
    /// <summary>Each rule with the number and question above it, and whom it is about.</summary>
    public static async Task<IReadOnlyList<(string Title, string About, string Rule)>> ReadAsync()
    {
        var page = (await File.ReadAllTextAsync(RepositoryFolder.At("docs", "rules-cookbook.md"))).ReplaceLineEndings("\n");
        return [.. Recipe().Matches(page).Select(m => (m.Groups["title"].Value, m.Groups["about"].Value, m.Groups["rule"].Value))];
    }

    [GeneratedRegex(@"^### (?<title>\d+\. [^\n]+)\n(?:(?!^###|^```).*\n)*```rule (?<about>\w+)\n(?<rule>(?:(?!```).*\n)+)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Recipe();
}
