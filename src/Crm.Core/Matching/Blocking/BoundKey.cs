using Crm.Core.Errors;
using Crm.Core.Matching.Comparing;

namespace Crm.Core.Matching.Blocking;

/// <summary>A key with its fields found.</summary>
internal sealed class BoundKey(BlockingKey key, (int Field, Func<MatchValue, string?>? Part)[] parts)
{
    public BlockingKey Key { get; } = key;

    /// <summary>The fields two records with this key in common agree in, more or less.</summary>
    public bool Uses(int field) => Array.Exists(parts, p => p.Field == field);

    public static BoundKey Bind(BlockingKey key, IReadOnlyList<MatchField> fields, MatchColumn[] columns)
    {
        var parts = new (int, Func<MatchValue, string?>?)[key.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var (name, part) = key.Parts[i];
            var field = fields.Index().Where(f => f.Item.Name == name).Select(f => f.Index).DefaultIfEmpty(-1).First();
            if (field < 0) throw new CrmException(MatchErrors.InvalidKey, key.ToString());
            Func<MatchValue, string?>? read = null;
            if (part is not null && !columns[field].Comparison.Parts.TryGetValue(part, out read)) throw new CrmException(MatchErrors.InvalidKey, key.ToString());
            parts[i] = (field, read);
        }

        return new(key, parts);
    }

    /// <summary>The hashes of a record under this key: one for each combination of its values, none where a part is missing.</summary>
    public void Collect(MatchColumn[] columns, int record, List<ulong> hashes) => Collect(columns, record, 0, StableHash.Start, hashes);

    private void Collect(MatchColumn[] columns, int record, int part, ulong hash, List<ulong> hashes)
    {
        if (part == parts.Length)
        {
            hashes.Add(StableHash.Finish(hash));
            return;
        }

        var (field, read) = parts[part];
        if (columns[field].Values[record] is not { } value) return;
        foreach (var one in value.Several ?? [value])
        {
            if ((read is null ? one.Key : read(one)) is { } text) Collect(columns, record, part + 1, StableHash.Add(hash, text), hashes);
        }
    }
}
