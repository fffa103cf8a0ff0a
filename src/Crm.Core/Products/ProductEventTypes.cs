using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Products;

/// <summary>The events of the catalogue, by their stable names.</summary>
public static class ProductEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.product.added", ProductEventsJson.Default.ProductAdded),
        EventType.Of("crm.product.renamed", ProductEventsJson.Default.ProductRenamed),
        EventType.Of("crm.product.category-changed", ProductEventsJson.Default.ProductCategoryChanged),
        EventType.Of("crm.product.archived", ProductEventsJson.Default.ProductArchived),
        EventType.Of("crm.product.restored", ProductEventsJson.Default.ProductRestored),
        EventType.Of("crm.product-category.added", ProductEventsJson.Default.ProductCategoryAdded),
        EventType.Of("crm.product-category.renamed", ProductEventsJson.Default.ProductCategoryRenamed),
        EventType.Of("crm.product-category.moved", ProductEventsJson.Default.ProductCategoryMoved),
    ];
}

/// <summary>How the events of the catalogue are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProductAdded))]
[JsonSerializable(typeof(ProductRenamed))]
[JsonSerializable(typeof(ProductCategoryChanged))]
[JsonSerializable(typeof(ProductArchived))]
[JsonSerializable(typeof(ProductRestored))]
[JsonSerializable(typeof(ProductCategoryAdded))]
[JsonSerializable(typeof(ProductCategoryRenamed))]
[JsonSerializable(typeof(ProductCategoryMoved))]
internal sealed partial class ProductEventsJson : JsonSerializerContext;
