using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <summary>A scheme of tiers. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<TierSchemeId>))]
public readonly record struct TierSchemeId(Guid Value) : ITypedId<TierSchemeId>, IComparable<TierSchemeId>
{
    /// <inheritdoc />
    public static TierSchemeId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(TierSchemeId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
