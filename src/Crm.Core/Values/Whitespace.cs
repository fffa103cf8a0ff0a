using System.Text;

namespace Crm.Core.Values;

/// <summary>Spaces as people mean them: any run of white space is one space.</summary>
internal static class Whitespace
{
    /// <summary>Trimmed, every run of white space as one U+0020.</summary>
    public static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        if (result.Length > 0 && result[^1] == ' ')
            result.Length--;
        return result.ToString();
    }
}
