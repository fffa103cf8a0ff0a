using Crm.Core.Products;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>The catalogue.</summary>
internal static class ProductTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var category = crm.Aggregate<ProductCategory>("product_categories");
        category.Property(c => c.CategoryKey).HasMaxLength(ProductCategory.MaxKeyLength);
        category.Property(c => c.Name).HasMaxLength(ProductCategory.MaxNameLength);
        crm.Ordinal(category.Property(c => c.Path).HasMaxLength(ProductCategory.MaxPathLength));
        crm.Unique(category, "product_categories_path", ProductErrors.DuplicatePath, nameof(ProductCategory.Path));
        crm.Reference<ProductCategory, ProductCategory>(category, "product_categories_parent", nameof(ProductCategory.Parent));

        var product = crm.Aggregate<Product>("products");
        product.Property(p => p.ProductKey).HasMaxLength(Product.MaxKeyLength);
        product.Property(p => p.Name).HasMaxLength(Product.MaxNameLength);
        crm.Ordinal(product.Property(p => p.NameKey).HasMaxLength(Product.MaxNameKeyLength));
        crm.Unique(product, "products_key", ProductErrors.DuplicateKey, nameof(Product.ProductKey));
        crm.Index(product, "products_name", nameof(Product.NameKey), nameof(Product.Id));
        crm.Reference<Product, ProductCategory>(product, "products_category", nameof(Product.CategoryId));
    }
}
