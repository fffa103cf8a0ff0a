namespace Crm.Core.Matching.Comparing;

/// <summary>How values of one kind are read and compared.</summary>
internal abstract class FieldComparison
{
    /// <summary>The names of the levels, from the same to different.</summary>
    public abstract IReadOnlyList<string> Levels { get; }

    /// <summary>How many of the levels, from the first on, say that the value is the same: a rare one then tells more than a frequent one.</summary>
    public virtual int SameLevels => 1;

    /// <summary>How many of the levels, from the first on, speak ever less for one customer.</summary>
    public virtual int OrderedLevels => Levels.Count;

    /// <summary>What a key for blocking can be made of beside the whole value, by name; null of a value that has it not.</summary>
    public virtual IReadOnlyDictionary<string, Func<MatchValue, string?>> Parts { get; } = new Dictionary<string, Func<MatchValue, string?>>(StringComparer.Ordinal);

    /// <summary>The comparison for a column, which may have to be seen as a whole to be read.</summary>
    /// <param name="texts">Its values.</param>
    public virtual FieldComparison For(IEnumerable<string> texts) => this;

    /// <summary>Reads a cell.</summary>
    /// <returns>Its values; none where it cannot be read, which is then as good as empty.</returns>
    public abstract IEnumerable<MatchValue> Read(string text);

    /// <summary>The level of two values that are not the same object.</summary>
    public abstract int Compare(MatchValue a, MatchValue b);
}
