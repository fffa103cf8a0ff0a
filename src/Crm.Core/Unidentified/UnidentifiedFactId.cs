using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Unidentified;

/// <summary>A fact held without a customer. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<UnidentifiedFactId>))]
public readonly record struct UnidentifiedFactId(Guid Value) : ITypedId<UnidentifiedFactId>, IComparable<UnidentifiedFactId>
{
    /// <inheritdoc />
    public static UnidentifiedFactId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(UnidentifiedFactId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
