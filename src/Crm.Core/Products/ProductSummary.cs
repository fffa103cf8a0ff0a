using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Crm.Core.Products;

/// <summary>A product as lists show it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record ProductSummary
{
    /// <summary>What is read of each product.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(ProductSummary))]
    public static readonly Expression<Func<Product, ProductSummary>> Of = p => new ProductSummary
    {
        Id = p.Id,
        ProductKey = p.ProductKey,
        Name = p.Name,
        CategoryId = p.CategoryId,
        ArchivedAt = p.ArchivedAt,
        Version = p.Version,
    };

    /// <summary>The product.</summary>
    public required ProductId Id { get; init; }

    /// <summary>The key other systems know it by.</summary>
    public required string ProductKey { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands in the catalogue; null for nowhere.</summary>
    public required ProductCategoryId? CategoryId { get; init; }

    /// <summary>Since when it is no longer sold, UTC; null while it is.</summary>
    public required DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }
}
