using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <summary>A move from one tier to another. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<TierMoveId>))]
public readonly record struct TierMoveId(Guid Value) : ITypedId<TierMoveId>, IComparable<TierMoveId>
{
    /// <inheritdoc />
    public static TierMoveId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(TierMoveId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
