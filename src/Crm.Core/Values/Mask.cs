namespace Crm.Core.Values;

/// <summary>What logs and debuggers may show of personal values.</summary>
internal static class Mask
{
    public const string Hidden = "•••";

    /// <summary>The first code point, then nothing more.</summary>
    public static string Start(string text)
    {
        if (text.Length == 0)
            return Hidden;
        var length = char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
        return text[..length] + "***";
    }
}
