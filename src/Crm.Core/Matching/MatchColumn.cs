using Crm.Core.Matching.Comparing;

namespace Crm.Core.Matching;

/// <summary>The values of one field, each different one kept once, and how frequent they are.</summary>
internal sealed class MatchColumn(FieldComparison comparison)
{
    private readonly Dictionary<string, MatchValue?> _ofTexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MatchValue> _ofKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private int[] _groupCounts = [];
    private long _sumOfSquares;
    private int _filled;

    public FieldComparison Comparison { get; } = comparison;

    /// <summary>For each record its value; null for none. There may be room behind the last.</summary>
    public MatchValue?[] Values { get; private set; } = [];

    public static MatchColumn Read(FieldComparison comparison, MatchRecord[] records, int field, CancellationToken ct)
    {
        var column = new MatchColumn(comparison.For(records.SelectMany(r => r.Values[field]))) { Values = new MatchValue?[records.Length] };
        for (var i = 0; i < records.Length; i++)
        {
            if ((i & 0xFFF) == 0) ct.ThrowIfCancellationRequested();
            column.Set(i, records[i].Values[field]);
        }

        return column;
    }

    /// <summary>Sets the value of a record that has none yet.</summary>
    public void Set(int record, IReadOnlyList<string> texts)
    {
        if (record >= Values.Length)
        {
            var values = Values;
            Array.Resize(ref values, Math.Max(16, record * 2));
            Values = values;
        }

        if (ValueOf(texts) is not { } value) return;
        Values[record] = value;
        if (value.GroupIndex >= _groupCounts.Length) Array.Resize(ref _groupCounts, Math.Max(16, value.GroupIndex * 2));
        _sumOfSquares += (2L * _groupCounts[value.GroupIndex]++) + 1;
        _filled++;
    }

    /// <summary>Takes the value of a record away.</summary>
    public void Clear(int record)
    {
        if (Values[record] is not { } value) return;
        Values[record] = null;
        _sumOfSquares -= (2L * --_groupCounts[value.GroupIndex]) + 1;
        _filled--;
    }

    /// <summary>What it adds that two records agree in a value that is rarer than values are on average, or takes away that it is more frequent, in bits; 0 where the level does not say they are the same.</summary>
    public double Rarity(int level, int a, int b) =>
        level < Comparison.SameLevels && Values[a] is { Several: null } value && Values[b] is { Several: null } ? Math.Log2(_sumOfSquares / ((double)_filled * _groupCounts[value.GroupIndex])) : 0;

    private MatchValue? ValueOf(IReadOnlyList<string> texts) => texts.Count switch
    {
        0 => null,
        1 => Single(texts[0]),
        _ => Combined([.. texts.Select(Single).SelectMany(v => v is null ? [] : v.Several ?? [v]).Distinct()]),
    };

    private MatchValue? Single(string text)
    {
        if (_ofTexts.TryGetValue(text, out var known)) return known;
        return _ofTexts[text] = Combined([.. Comparison.Read(text).Select(Interned).Distinct()]);
    }

    private MatchValue? Combined(MatchValue[] found) => found.Length switch { 0 => null, 1 => found[0], _ => Interned(new SeveralValues(found)) };

    private MatchValue Interned(MatchValue value)
    {
        if (_ofKeys.TryGetValue(value.Key, out var known)) return known;
        _groups.TryAdd(value.Group, _groups.Count);
        value.GroupIndex = _groups[value.Group];
        return _ofKeys[value.Key] = value;
    }
}
