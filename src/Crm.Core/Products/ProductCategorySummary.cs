using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Crm.Core.Products;

/// <summary>A category as lists show it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record ProductCategorySummary
{
    /// <summary>What is read of each category.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(ProductCategorySummary))]
    public static readonly Expression<Func<ProductCategory, ProductCategorySummary>> Of = c => new ProductCategorySummary
    {
        Id = c.Id,
        Path = c.Path,
        Name = c.Name,
        Parent = c.Parent,
        Depth = c.Depth,
        Version = c.Version,
    };

    /// <summary>The category.</summary>
    public required ProductCategoryId Id { get; init; }

    /// <summary>The keys from the top, separated by slashes.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The category above; null at the top.</summary>
    public required ProductCategoryId? Parent { get; init; }

    /// <summary>1 at the top.</summary>
    public required int Depth { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }
}
