using Crm.Core.Errors;

namespace Crm.Core.Products;

/// <summary>What the catalogue refuses.</summary>
public static class ProductErrors
{
    /// <summary>No such product in this tenant.</summary>
    public static readonly CrmError NotFound = new(
        "crm.product.not-found", "The tenant has no product with this id. Check the id; a product of another tenant answers the same.");

    /// <summary>Another product has the key.</summary>
    public static readonly CrmError DuplicateKey = new(
        "crm.product.duplicate-key", "A product with this key exists already. Find it by its key and change that one, or use EnsureAsync.");

    /// <summary>The product is archived.</summary>
    public static readonly CrmError Archived = new(
        "crm.product.archived", "The product is archived. Restore it before changing it.");

    /// <summary>The product is not archived.</summary>
    public static readonly CrmError NotArchived = new(
        "crm.product.not-archived", "The product is in use; only an archived one can be restored.");

    /// <summary>No such category in this tenant.</summary>
    public static readonly CrmError CategoryNotFound = new(
        "crm.product-category.not-found", "The tenant has no product category with this id. Check the id, or add the category first.");

    /// <summary>Another category has the path.</summary>
    public static readonly CrmError DuplicatePath = new(
        "crm.product-category.duplicate-path", "A category with this key exists already at this place. Use that one, or choose another key.");

    /// <summary>A key with a slash.</summary>
    public static readonly CrmError InvalidCategoryKey = new(
        "crm.product-category.invalid-key", "A category's key holds no slash: slashes separate the levels of a path. Give the key of one level.");

    /// <summary>A category under itself or one of its own.</summary>
    public static readonly CrmError CyclicParent = new(
        "crm.product-category.cyclic-parent", "A category cannot stand under itself or under one of its own subcategories. Choose another parent.");

    /// <summary>More than eight levels.</summary>
    public static readonly CrmError TooDeep = new(
        "crm.product-category.too-deep", "Categories are at most 8 levels deep. Choose a parent higher up.");
}
