using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <summary>A territory. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<TerritoryId>))]
public readonly record struct TerritoryId(Guid Value) : ITypedId<TerritoryId>, IComparable<TerritoryId>
{
    /// <inheritdoc />
    public static TerritoryId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(TerritoryId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
