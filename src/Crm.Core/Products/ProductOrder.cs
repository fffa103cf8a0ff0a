using Crm.Core.Storage;

namespace Crm.Core.Products;

/// <summary>The orders products and categories can be listed in.</summary>
public static class ProductOrder
{
    /// <summary>Products by folded name.</summary>
    public static readonly SortKey<Product> Name = SortKey<Product>.Of("name", p => p.NameKey);

    /// <summary>Categories by path: each one before its subcategories.</summary>
    public static readonly SortKey<ProductCategory> CategoryPath = SortKey<ProductCategory>.Of("path", c => c.Path);
}
