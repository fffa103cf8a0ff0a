using Crm.Core.Errors;
using Crm.Core.Products;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Products;

public sealed class ProductTests
{
    [Fact]
    public void A_category_names_every_level_and_stops_at_eight()
    {
        var category = Category("c1", null);
        for (var depth = 2; depth <= 8; depth++) category = Category($"c{depth}", category);

        var refused = Assert.Throws<CrmException>(() => Category("c9", category));

        Assert.Equal(("c1/c2/c3/c4/c5/c6/c7/c8", 8), (category.Path, category.Depth));
        Assert.Equal(("crm.product-category.too-deep", "parent"), (refused.Code, refused.Path));
    }

    [Fact]
    public void A_category_cannot_stand_under_its_own()
    {
        var gifts = Category("gifts", null);
        var kitchen = Category("kitchen", gifts);

        Assert.Equal("crm.product-category.cyclic-parent", Assert.Throws<CrmException>(() => gifts.MoveUnder(kitchen, Some.Instant)).Code);
        Assert.Equal("crm.product-category.cyclic-parent", Assert.Throws<CrmException>(() => gifts.MoveUnder(gifts, Some.Instant)).Code);
        Assert.Equal("crm.product-category.invalid-key", Assert.Throws<CrmException>(() => Category("a/b", null)).Code);
    }

    [Fact]
    public void An_archived_product_must_be_restored_before_it_changes()
    {
        var product = Product.Create(Some.Tenant, new(Some.Id()), "P-1", "Đèn bàn", null, Some.Instant);
        product.Archive(Some.Instant);

        Assert.Equal("crm.product.archived", Assert.Throws<CrmException>(() => product.Rename("x", Some.Instant)).Code);
        Assert.Equal("crm.product.archived", Assert.Throws<CrmException>(() => product.PutInto(null, Some.Instant)).Code);
        Assert.Equal("crm.product.archived", Assert.Throws<CrmException>(() => product.Archive(Some.Instant)).Code);
        product.Restore(Some.Instant);
        Assert.Equal("crm.product.not-archived", Assert.Throws<CrmException>(() => product.Restore(Some.Instant)).Code);
        Assert.Equal("den ban", product.NameKey);
    }

    private static ProductCategory Category(string key, ProductCategory? parent) =>
        ProductCategory.Create(Some.Tenant, new(Some.Id()), key, key, parent, Some.Instant);
}
