namespace Crm.Core.Matching;

/// <summary>A record to be matched, as it was typed.</summary>
/// <param name="Id">Unique among the records. What is found does not depend on the order of the records, only on these.</param>
/// <param name="Values">For each field, in their order, the values it has: none, one or several.</param>
/// <param name="Source">Where it comes from; null where that does not matter. Records of one source are not compared when only links across sources are wanted.</param>
public sealed record MatchRecord(string Id, IReadOnlyList<IReadOnlyList<string>> Values, string? Source = null)
{
    /// <summary>A record with at most one value for each field.</summary>
    /// <param name="id">Unique among the records.</param>
    /// <param name="values">A value for each field; null and blank for none.</param>
    public static MatchRecord Of(string id, params ReadOnlySpan<string?> values)
    {
        var each = new IReadOnlyList<string>[values.Length];
        for (var i = 0; i < values.Length; i++) each[i] = values[i] is { } value && !string.IsNullOrWhiteSpace(value) ? [value] : [];
        return new(id, each);
    }

    /// <summary>Shows nothing but the id: what it holds is personal data.</summary>
    public override string ToString() => $"record {Id}";
}
