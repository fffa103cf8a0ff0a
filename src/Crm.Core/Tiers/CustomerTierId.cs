using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <summary>The tier of a customer in a scheme. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<CustomerTierId>))]
public readonly record struct CustomerTierId(Guid Value) : ITypedId<CustomerTierId>, IComparable<CustomerTierId>
{
    /// <inheritdoc />
    public static CustomerTierId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(CustomerTierId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
