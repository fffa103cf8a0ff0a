namespace Crm.Core.Unidentified;

/// <summary>A fact that arrived without a known customer. Concepts write these; see <see cref="IHeldFactKind"/>.</summary>
/// <param name="Kind">Which concept records it later, 1 to 32 characters: <c>purchase</c>.</param>
/// <param name="Source">Where it came from, 1 to 64 characters.</param>
/// <param name="SourceKey">Its key there, 1 to 200 characters; unique per kind and source.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="Keys">The keys it carries, at most 20; may be empty, and then only a person can link it.</param>
/// <param name="Payload">The fact as its concept reads it again, at most 4 MB of UTF-8.</param>
public sealed record NewUnidentifiedFact(
    string Kind, string Source, string SourceKey, DateTimeOffset OccurredAt, IReadOnlyList<HeldKey> Keys, string Payload)
{
    /// <summary>Kind and number of keys only: the rest is personal.</summary>
    public override string ToString() => $"held {Kind} with {Keys?.Count ?? 0} keys";
}
