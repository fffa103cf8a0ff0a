using Crm.Core.Matching.Comparing;

namespace Crm.Core.Matching;

/// <summary>Compares two records field by field. The levels of all fields are one number, four bits for each field: 0 where one has no value, else 1 + the level.</summary>
internal sealed class RecordComparer
{
    public const int MostFields = 15;
    public const int BitsOfField = 4;
    private const ulong MaskOfField = 0xF;

    private readonly MatchColumn[] _columns;
    private readonly int _given = -1;
    private readonly int _family = -1;

    public RecordComparer(IReadOnlyList<MatchField> fields, MatchColumn[] columns)
    {
        _columns = columns;
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Kind == MatchFieldKind.GivenName) _given = i;
            if (fields[i].Kind == MatchFieldKind.FamilyName) _family = i;
        }
    }

    public static int LevelOf(ulong pattern, int field) => (int)(pattern >> (field * BitsOfField) & MaskOfField) - 1;

    public ulong Compare(int a, int b)
    {
        ulong pattern = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            var values = _columns[i].Values;
            if (values[a] is { } first && values[b] is { } second) pattern |= (ulong)(Level(_columns[i].Comparison, first, second) + 1) << (i * BitsOfField);
        }

        return _given >= 0 && _family >= 0 && AreExchanged(a, b, pattern) ? Exchanged(pattern) : pattern;
    }

    private static int Level(FieldComparison comparison, MatchValue a, MatchValue b)
    {
        if (ReferenceEquals(a, b)) return 0;
        if (a.Several is null && b.Several is null) return comparison.Compare(a, b);
        var best = int.MaxValue;
        foreach (var one in a.Several ?? [a])
        {
            foreach (var other in b.Several ?? [b]) best = Math.Min(best, ReferenceEquals(one, other) ? 0 : comparison.Compare(one, other));
        }

        return best;
    }

    private bool AreExchanged(int a, int b, ulong pattern) =>
        LevelOf(pattern, _given) > 0 && LevelOf(pattern, _family) > 0
        && _columns[_given].Values[a]!.Key == _columns[_family].Values[b]!.Key && _columns[_family].Values[a]!.Key == _columns[_given].Values[b]!.Key;

    // Told once: the family name says nothing more.
    private ulong Exchanged(ulong pattern) =>
        (pattern & ~(MaskOfField << (_given * BitsOfField)) & ~(MaskOfField << (_family * BitsOfField))) | ((ulong)(PartNameComparison.Exchanged + 1) << (_given * BitsOfField));
}
