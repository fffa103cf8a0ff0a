namespace Crm.Core.Tool.Importing;

/// <summary>The external ids a dry run has taken: nothing is stored, so the database does not know them when they come again.</summary>
internal sealed class SeenKeys
{
    private readonly Dictionary<string, (long Line, string Facts)> _seen = new(StringComparer.Ordinal);

    /// <summary>What an earlier row with the key said; null when there was none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="line">Where the row asked for begins: a row that is taken again is not its own predecessor.</param>
    public string? Before(string key, long line) => _seen.TryGetValue(key, out var seen) && seen.Line != line ? seen.Facts : null;

    /// <summary>Notes that a row was taken.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="line">Where it begins.</param>
    /// <param name="facts">What of it a later row may contradict.</param>
    public void Took(string key, long line, string facts) => _seen.TryAdd(key, (line, facts));
}
