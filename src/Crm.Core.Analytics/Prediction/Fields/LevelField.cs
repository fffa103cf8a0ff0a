namespace Crm.Core.Analytics.Prediction.Fields;

/// <summary>A field of levels: a source, a city, yes and no.</summary>
public sealed class LevelField : Field
{
    private readonly int[] _codes;

    /// <summary>A field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">One for every row; null or empty is blank. Levels are compared by their characters.</param>
    /// <exception cref="Core.Errors.CrmException"><c>crm.analytics.invalid-table</c>: no name.</exception>
    public LevelField(string name, IReadOnlyList<string?> values)
        : base(name, values.Count)
    {
        Levels = [.. values.Where(v => !string.IsNullOrEmpty(v)).Select(v => v!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = Levels.Index().ToDictionary(l => l.Item, l => l.Index, StringComparer.Ordinal);
        _codes = [.. values.Select(v => string.IsNullOrEmpty(v) ? -1 : places[v])];
    }

    /// <summary>The levels there are, in the order of their characters, whatever the order of rows.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <inheritdoc/>
    public override bool IsBlank(int row) => _codes[row] < 0;

    // The place of each row's level; −1 for blank.
    internal ReadOnlySpan<int> Codes => _codes;
}
