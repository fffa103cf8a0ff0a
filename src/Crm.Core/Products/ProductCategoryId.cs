using System.Text.Json.Serialization;
using Crm.Core.Values;

namespace Crm.Core.Products;

/// <summary>A category of the catalogue. <c>default</c> is refused.</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(TypedIdJsonConverter<ProductCategoryId>))]
public readonly record struct ProductCategoryId(Guid Value) : ITypedId<ProductCategoryId>, IComparable<ProductCategoryId>
{
    /// <inheritdoc />
    public static ProductCategoryId From(Guid value) => new(value);

    /// <summary>Orders by the Guid, big-endian: ids made later come later. For sorting and key cursors.</summary>
    /// <param name="other">The id compared with.</param>
    public int CompareTo(ProductCategoryId other) => Value.CompareTo(other.Value);

    /// <summary>The Guid in its usual form.</summary>
    public override string ToString() => Value.ToString();
}
