using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Products;

/// <summary>A product of the catalogue. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ProductId>))]
public readonly record struct ProductId(Guid Value) : ITypedId<ProductId>, IComparable<ProductId>
{
    /// <inheritdoc />
    public static ProductId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(ProductId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
