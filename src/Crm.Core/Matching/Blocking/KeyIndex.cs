namespace Crm.Core.Matching.Blocking;

/// <summary>Which records have which keys in common. A key's place among the keys stands in the highest byte of its hash, so that records meet under the first they share.</summary>
internal sealed class KeyIndex
{
    public const int MostKeys = 32;
    private const int PlaceShift = 56;

    private readonly ulong[] _ofRecords;
    private readonly int[] _starts;
    private readonly ulong[] _sorted;
    private readonly int[] _records;

    private KeyIndex(BoundKey[] keys, ulong[] ofRecords, int[] starts, ulong[] sorted, int[] records)
    {
        Keys = keys;
        _ofRecords = ofRecords;
        _starts = starts;
        _sorted = sorted;
        _records = records;
    }

    public BoundKey[] Keys { get; }

    public static KeyIndex Build(BoundKey[] keys, MatchColumn[] columns, int count, CancellationToken ct)
    {
        var hashes = new List<ulong>(count * keys.Length);
        var starts = new int[count + 1];
        for (var record = 0; record < count; record++)
        {
            if ((record & 0xFFF) == 0) ct.ThrowIfCancellationRequested();
            starts[record] = hashes.Count;
            Collect(keys, columns, record, hashes);
        }

        starts[count] = hashes.Count;
        var ofRecords = hashes.ToArray();
        var sorted = hashes.ToArray();
        var records = new int[sorted.Length];
        for (var record = 0; record < count; record++) records.AsSpan(starts[record], starts[record + 1] - starts[record]).Fill(record);
        Array.Sort(sorted, records);
        return new(keys, ofRecords, starts, sorted, records);
    }

    /// <summary>The keys of a record, in their order, each once.</summary>
    public List<ulong> Hashes(MatchColumn[] columns, int record)
    {
        var hashes = new List<ulong>();
        Collect(Keys, columns, record, hashes);
        return hashes;
    }

    /// <summary>The records with a key.</summary>
    public ArraySegment<int> Find(ulong hash)
    {
        var start = Array.BinarySearch(_sorted, hash);
        if (start < 0) return ArraySegment<int>.Empty;
        var end = start + 1;
        while (start > 0 && _sorted[start - 1] == hash) start--;
        while (end < _sorted.Length && _sorted[end] == hash) end++;
        return new(_records, start, end - start);
    }

    /// <summary>The blocks of records with a key in common, in the order of keys and hashes; the records in their order.</summary>
    public IEnumerable<Block> Blocks()
    {
        for (var start = 0; start < _sorted.Length;)
        {
            var end = start + 1;
            while (end < _sorted.Length && _sorted[end] == _sorted[start]) end++;
            if (end - start > 1)
            {
                Array.Sort(_records, start, end - start);
                yield return new((int)(_sorted[start] >> PlaceShift), _sorted[start], new(_records, start, end - start));
            }

            start = end;
        }
    }

    /// <summary>Whether two records of a block met in an earlier one, which was not skipped.</summary>
    public bool MetBefore(int a, int b, ulong block, IReadOnlySet<ulong> skipped)
    {
        var (i, j) = (_starts[a], _starts[b]);
        while (true)
        {
            var (left, right) = (_ofRecords[i], _ofRecords[j]);
            if (left == right)
            {
                if (left >= block) return false;
                if (skipped.Count == 0 || !skipped.Contains(left)) return true;
                i++;
                j++;
            }
            else if (left < right)
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private static void Collect(BoundKey[] keys, MatchColumn[] columns, int record, List<ulong> hashes)
    {
        var start = hashes.Count;
        var found = new List<ulong>();
        for (var key = 0; key < keys.Length; key++)
        {
            found.Clear();
            keys[key].Collect(columns, record, found);
            if (found.Count > 1) found.Sort();
            foreach (var one in found)
            {
                var hash = (ulong)key << PlaceShift | one >> 8;
                if (hashes.Count == start || hashes[^1] != hash) hashes.Add(hash);
            }
        }
    }
}
