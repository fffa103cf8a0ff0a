using Crm.Core.Fields;

namespace Crm.Core.Products;

/// <summary>What is kept of products. Nothing of it says anything about a person.</summary>
public static class ProductFields
{
    private static readonly FieldProfile s_catalogue = FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("key", "Key", "Mã sản phẩm", s_catalogue).In<Product>(p => p.ProductKey),
        Field("name", "Name", "Tên sản phẩm", s_catalogue).In<Product>(p => p.Name, p => p.NameKey),
        Field("category", "Category", "Nhóm sản phẩm", s_catalogue).In<Product>(p => p.CategoryId).In<ProductCategory>(c => c.Path, c => c.Name),
        Field("archived", "Archived", "Lưu kho", s_catalogue).In<Product>(p => p.ArchivedAt),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(Product.TypeName, key, new(en, vi), profile);
}
