using Crm.Core.Storage;

namespace Crm.Core.Products;

/// <summary>The keys products and categories are found by.</summary>
public static class ProductCriteria
{
    /// <summary>The one product with a key.</summary>
    /// <param name="key">The key, exactly.</param>
    public static Criterion<Product> Key(string key) => new(p => p.ProductKey == key) { Key = Product.UniqueKeyOf(key) };

    /// <summary>The products with one of several keys.</summary>
    /// <param name="keys">The keys, exactly.</param>
    public static Criterion<Product> Keys(string[] keys) => new(p => keys.AsEnumerable().Contains(p.ProductKey));

    /// <summary>The products of one category, without those of its subcategories.</summary>
    /// <param name="category">The category.</param>
    public static Criterion<Product> InCategory(ProductCategoryId category) => new(p => p.CategoryId == category);

    /// <summary>The categories with one of several ids.</summary>
    /// <param name="ids">The ids.</param>
    public static Criterion<ProductCategory> Categories(ProductCategoryId[] ids) => new(c => ids.AsEnumerable().Contains(c.Id));

    /// <summary>The one category with a path.</summary>
    /// <param name="path">Such as <c>gifts/kitchen</c>, exactly.</param>
    public static Criterion<ProductCategory> CategoryPath(string path) =>
        new(c => c.Path == path) { Key = new(ProductErrors.DuplicatePath, ProductCategory.TypeName, path) };

    /// <summary>The categories directly under one.</summary>
    /// <param name="parent">The category above.</param>
    public static Criterion<ProductCategory> Under(ProductCategoryId parent) => new(c => c.Parent == parent);
}
