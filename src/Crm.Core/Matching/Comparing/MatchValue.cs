namespace Crm.Core.Matching.Comparing;

/// <summary>A value made comparable. Values of a column that are the same are one object.</summary>
/// <param name="key">The same for the same value.</param>
/// <param name="group">The same for values that are equally rare: the name without its tones. Null for the key.</param>
internal class MatchValue(string key, string? group = null)
{
    public string Key { get; } = key;

    public string Group { get; } = group ?? key;

    /// <summary>Which of its column's groups this is, counted from 0.</summary>
    public int GroupIndex { get; set; }

    /// <summary>The values of a cell that has several; null of one.</summary>
    public virtual MatchValue[]? Several => null;
}
