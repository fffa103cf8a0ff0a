using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>A purchase or a return. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<PurchaseId>))]
public readonly record struct PurchaseId(Guid Value) : ITypedId<PurchaseId>, IComparable<PurchaseId>
{
    /// <inheritdoc />
    public static PurchaseId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(PurchaseId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
