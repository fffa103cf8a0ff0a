using Crm.Core.Errors;
using Crm.Core.Matching.Blocking;
using Crm.Core.Matching.Comparing;
using Crm.Core.Values;

namespace Crm.Core.Matching;

/// <summary>Records made comparable: read once, each different value kept once, in the order of their ids, with the keys they meet by.</summary>
public sealed class MatchPopulation
{
    private MatchPopulation(IReadOnlyList<MatchField> fields, string[] ids, int[] sources, MatchColumn[] columns, KeyIndex keys)
    {
        Fields = fields;
        Ids = ids;
        Count = ids.Length;
        Sources = sources;
        Columns = columns;
        Keys = keys;
        Comparer = new(fields, columns);
    }

    /// <summary>What the records are matched by.</summary>
    public IReadOnlyList<MatchField> Fields { get; }

    /// <summary>How many records there are.</summary>
    public int Count { get; private set; }

    internal string[] Ids { get; private set; }

    internal int[] Sources { get; private set; }

    internal MatchColumn[] Columns { get; }

    internal KeyIndex Keys { get; }

    internal RecordComparer Comparer { get; }

    /// <summary>Reads records.</summary>
    /// <param name="fields">1 to 15 fields.</param>
    /// <param name="records">The records, in any order.</param>
    /// <param name="keys">The keys records meet by; null for those the fields suggest.</param>
    /// <param name="region">The country of phone numbers and places that name none; null for Viet Nam.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException"><c>crm.match.invalid-fields</c>, <c>crm.match.invalid-record</c>, <c>crm.match.invalid-key</c>, <c>crm.match.no-keys</c>.</exception>
    public static MatchPopulation Read(
        IReadOnlyList<MatchField> fields, IEnumerable<MatchRecord> records, IReadOnlyList<BlockingKey>? keys = null, CountryCode? region = null, CancellationToken ct = default)
    {
        if (fields.Count is 0 or > RecordComparer.MostFields || fields.DistinctBy(f => f.Name, StringComparer.Ordinal).Count() != fields.Count) throw new CrmException(MatchErrors.InvalidFields);
        var ordered = records.OrderBy(r => r.Id, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            if (string.IsNullOrEmpty(ordered[i].Id) || ordered[i].Values.Count != fields.Count || (i > 0 && ordered[i - 1].Id == ordered[i].Id)) throw new CrmException(MatchErrors.InvalidRecord, $"record {ordered[i].Id}");
        }

        var columns = new MatchColumn[fields.Count];
        for (var i = 0; i < columns.Length; i++) columns[i] = MatchColumn.Read(Comparisons.Of(fields[i].Kind, region ?? CountryCode.Vietnam), ordered, i, ct);
        var bound = (keys ?? BlockingKeys.Suggested(fields)).Select(k => BoundKey.Bind(k, fields, columns)).ToArray();
        if (bound.Length is 0 or > KeyIndex.MostKeys) throw new CrmException(MatchErrors.NoKeys);
        var sources = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in ordered) sources.TryAdd(record.Source ?? string.Empty, sources.Count);
        return new([.. fields], [.. ordered.Select(r => r.Id)], [.. ordered.Select(r => sources[r.Source ?? string.Empty])], columns, KeyIndex.Build(bound, columns, ordered.Length, ct));
    }

    /// <summary>Where a record is.</summary>
    /// <exception cref="CrmException"><c>crm.match.unknown-record</c>.</exception>
    internal int IndexOf(string id)
    {
        var index = Array.BinarySearch(Ids, id, StringComparer.Ordinal);
        return index >= 0 ? index : throw new CrmException(MatchErrors.UnknownRecord, $"record {id}");
    }

    /// <summary>Takes in a record behind the others, out of their order.</summary>
    internal int Append(MatchRecord record)
    {
        if (string.IsNullOrEmpty(record.Id) || record.Values.Count != Fields.Count) throw new CrmException(MatchErrors.InvalidRecord, $"record {record.Id}");
        var at = Count++;
        if (at == Ids.Length)
        {
            var (ids, sources) = (Ids, Sources);
            Array.Resize(ref ids, Math.Max(16, at * 2));
            Array.Resize(ref sources, ids.Length);
            (Ids, Sources) = (ids, sources);
        }

        Ids[at] = record.Id;
        for (var field = 0; field < Columns.Length; field++) Columns[field].Set(at, record.Values[field]);
        return at;
    }

    /// <summary>Takes the last record out again.</summary>
    internal void RemoveLast()
    {
        Count--;
        foreach (var column in Columns) column.Clear(Count);
    }
}
