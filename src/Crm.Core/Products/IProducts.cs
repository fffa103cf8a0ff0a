using Crm.Core.Storage;

namespace Crm.Core.Products;

/// <summary>The light catalogue purchases and deals point at. Nothing is stored before the host saves.</summary>
public interface IProducts
{
    /// <summary>Adds a product.</summary>
    /// <param name="key">1 to 100 characters, unique per tenant.</param>
    /// <param name="name">1 to 300 characters.</param>
    /// <param name="category">Where it stands; null for nowhere.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.product.duplicate-key</c>, <c>crm.product-category.not-found</c>, <c>crm.text.…</c>.</exception>
    Task<Product> AddAsync(string key, string name, ProductCategoryId? category = null, CancellationToken ct = default);

    /// <summary>The product with a key, added under <paramref name="name"/> when there is none; an existing one keeps its name.</summary>
    /// <param name="key">1 to 100 characters.</param>
    /// <param name="name">1 to 300 characters.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.text.…</c>.</exception>
    Task<Product> EnsureAsync(string key, string name, CancellationToken ct = default);

    /// <summary>The product.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.product.not-found</c>.</exception>
    Task<Product> GetAsync(ProductId id, CancellationToken ct = default);

    /// <summary>The product with a key; null when there is none.</summary>
    /// <param name="key">The key, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<Product?> FindByKeyAsync(string key, CancellationToken ct = default);

    /// <summary>The ids behind keys; keys the catalogue does not know are left out.</summary>
    /// <param name="keys">The keys, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyDictionary<string, ProductId>> IdsOfAsync(IReadOnlyCollection<string> keys, CancellationToken ct = default);

    /// <summary>The products behind keys and where they are filed; keys the catalogue does not know are left out.</summary>
    /// <param name="keys">The keys, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyDictionary<string, ProductPlace>> PlacesOfAsync(IReadOnlyCollection<string> keys, CancellationToken ct = default);

    /// <summary>Gives a product another name.</summary>
    /// <param name="id">The product.</param>
    /// <param name="name">1 to 300 characters.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.product.not-found</c>, <c>crm.product.archived</c>, <c>crm.text.…</c>.</exception>
    Task<Product> RenameAsync(ProductId id, string name, CancellationToken ct = default);

    /// <summary>Puts a product elsewhere in the catalogue.</summary>
    /// <param name="id">The product.</param>
    /// <param name="category">The category; null for nowhere.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.product.not-found</c>, <c>crm.product-category.not-found</c>, <c>crm.product.archived</c>.</exception>
    Task<Product> PutIntoAsync(ProductId id, ProductCategoryId? category, CancellationToken ct = default);

    /// <summary>Takes a product out of use.</summary>
    /// <param name="id">The product.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.product.not-found</c>, <c>crm.product.archived</c>.</exception>
    Task<Product> ArchiveAsync(ProductId id, CancellationToken ct = default);

    /// <summary>Brings an archived product back into use.</summary>
    /// <param name="id">The product.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.product.not-found</c>, <c>crm.product.not-archived</c>.</exception>
    Task<Product> RestoreAsync(ProductId id, CancellationToken ct = default);

    /// <summary>Adds a category.</summary>
    /// <param name="key">1 to 64 characters, no slash; unique under its parent.</param>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="parent">The category above; null for the top.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.product-category.…</c>, <c>crm.text.…</c>.</exception>
    Task<ProductCategory> AddCategoryAsync(string key, string name, ProductCategoryId? parent = null, CancellationToken ct = default);

    /// <summary>The category with a path; null when there is none.</summary>
    /// <param name="path">Such as <c>gifts/kitchen</c>, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<ProductCategory?> FindCategoryAsync(string path, CancellationToken ct = default);

    /// <summary>Puts a category and all below it under another one. Subcategories added in the same unit of work must be saved first.</summary>
    /// <param name="id">The category.</param>
    /// <param name="parent">The category above; null for the top.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.product-category.not-found</c>, <c>crm.product-category.cyclic-parent</c>, <c>crm.product-category.too-deep</c>,
    /// <c>crm.product-category.duplicate-path</c>; nothing is changed then.
    /// </exception>
    Task<ProductCategory> MoveCategoryAsync(ProductCategoryId id, ProductCategoryId? parent, CancellationToken ct = default);

    /// <summary>One page of products.</summary>
    /// <param name="specification">Which, in what order; null lists all by name.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<ProductSummary>> ListAsync(Specification<Product>? specification = null, CancellationToken ct = default);

    /// <summary>One page of categories.</summary>
    /// <param name="specification">Which, in what order; null lists all by path.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<ProductCategorySummary>> ListCategoriesAsync(Specification<ProductCategory>? specification = null, CancellationToken ct = default);
}
