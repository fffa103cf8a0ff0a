namespace Crm.Core.Products;

/// <summary>A product and where it is filed.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="CategoryPath">The path of its category, with the keys from the top such as <c>gifts/kitchen</c>; null when it is in none.</param>
public sealed record ProductPlace(ProductId ProductId, string? CategoryPath)
{
    /// <summary>The key of its category; null when it is in none.</summary>
    public string? CategoryKey => CategoryPath?[(CategoryPath.LastIndexOf(ProductCategory.Separator) + 1)..];

    /// <summary>The keys of its category and of all above, from the top; empty when it is in none.</summary>
    public IReadOnlyList<string> CategoryKeys => CategoryPath?.Split(ProductCategory.Separator) ?? [];
}
