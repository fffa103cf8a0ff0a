using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Products;

/// <inheritdoc />
internal sealed class ProductService(
    IRepository<Product, ProductId> products,
    IRepository<ProductCategory, ProductCategoryId> categories,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock) : IProducts
{
    // Most purchases of one unit of work are of the same products. The records themselves are kept, so that one that is put elsewhere in it is filed anew.
    private readonly Dictionary<(TenantId Tenant, string Key), Product> _products = [];
    private readonly Dictionary<ProductCategoryId, ProductCategory> _categories = [];

    public async Task<Product> AddAsync(string key, string name, ProductCategoryId? category = null, CancellationToken ct = default)
    {
        var product = Product.Create(caller.Tenant, new(ids.Next()), key, name, category, clock.GetUtcNow());
        if (category is { } given) await MustHaveCategoryAsync(given, ct);
        if (await FindByKeyAsync(product.ProductKey, ct) is not null) throw new CrmException(ProductErrors.DuplicateKey, "key");
        products.Add(product);
        return product;
    }

    public async Task<Product> EnsureAsync(string key, string name, CancellationToken ct = default)
    {
        var cleanKey = CleanText.Required(key, Product.MaxKeyLength, "key");
        return await FindByKeyAsync(cleanKey, ct) ?? await AddAsync(cleanKey, name, null, ct);
    }

    public async Task<Product> GetAsync(ProductId id, CancellationToken ct = default) =>
        await products.FindAsync(id, ct) ?? throw new CrmException(ProductErrors.NotFound, "product");

    public async Task<Product?> FindByKeyAsync(string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return CleanText.Read(key, Product.MaxKeyLength).Text is { } clean && await products.FindManyAsync(ProductCriteria.Key(clean), 1, ct) is [var found, ..] ? found : null;
    }

    public async Task<IReadOnlyDictionary<string, ProductId>> IdsOfAsync(IReadOnlyCollection<string> keys, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return (await ProductsAsync(keys, ct)).ToDictionary(p => p.ProductKey, p => p.Id, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<string, ProductPlace>> PlacesOfAsync(IReadOnlyCollection<string> keys, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var known = await ProductsAsync(keys, ct);
        var paths = await PathsAsync([.. known.Select(p => p.CategoryId).OfType<ProductCategoryId>().Distinct()], ct);
        return known.ToDictionary(p => p.ProductKey, p => new ProductPlace(p.Id, p.CategoryId is { } category ? paths.GetValueOrDefault(category) : null), StringComparer.Ordinal);
    }

    public Task<Product> RenameAsync(ProductId id, string name, CancellationToken ct = default) =>
        ChangeAsync(id, (product, at) => product.Rename(name, at), ct);

    public async Task<Product> PutIntoAsync(ProductId id, ProductCategoryId? category, CancellationToken ct = default)
    {
        if (category is { } given) await MustHaveCategoryAsync(given, ct);
        return await ChangeAsync(id, (product, at) => product.PutInto(category, at), ct);
    }

    public Task<Product> ArchiveAsync(ProductId id, CancellationToken ct = default) =>
        ChangeAsync(id, (product, at) => product.Archive(at), ct);

    public Task<Product> RestoreAsync(ProductId id, CancellationToken ct = default) =>
        ChangeAsync(id, (product, at) => product.Restore(at), ct);

    public async Task<ProductCategory> AddCategoryAsync(string key, string name, ProductCategoryId? parent = null, CancellationToken ct = default)
    {
        var above = parent is { } given ? await GetCategoryAsync(given, ct, "parent") : null;
        var category = ProductCategory.Create(caller.Tenant, new(ids.Next()), key, name, above, clock.GetUtcNow());
        if (await FindCategoryAsync(category.Path, ct) is not null) throw new CrmException(ProductErrors.DuplicatePath, "key");
        categories.Add(category);
        return category;
    }

    public async Task<ProductCategory?> FindCategoryAsync(string path, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return await categories.FindManyAsync(ProductCriteria.CategoryPath(path), 1, ct) is [var found, ..] ? found : null;
    }

    public async Task<ProductCategory> MoveCategoryAsync(ProductCategoryId id, ProductCategoryId? parent, CancellationToken ct = default)
    {
        var category = await GetCategoryAsync(id, ct);
        var above = parent is { } given ? await GetCategoryAsync(given, ct, "parent") : null;
        if (above?.IsAtOrUnder(category) == true) throw new CrmException(ProductErrors.CyclicParent, "parent");
        var below = await BelowAsync(category, ct);
        var deepest = below.Aggregate(category.Depth, (most, b) => Math.Max(most, b.Category.Depth));
        // All is checked before the first category moves: a refusal half way would leave paths that contradict each other.
        if ((above?.Depth ?? 0) + 1 + deepest - category.Depth > ProductCategory.MaxDepth) throw new CrmException(ProductErrors.TooDeep, "parent");
        var path = above is null ? category.CategoryKey : $"{above.Path}{ProductCategory.Separator}{category.CategoryKey}";
        if (await FindCategoryAsync(path, ct) is { } there && there.Id != id) throw new CrmException(ProductErrors.DuplicatePath, "parent");

        var at = clock.GetUtcNow();
        category.MoveUnder(above, at);
        foreach (var (child, itsParent) in below) child.MoveUnder(itsParent, at);
        return category;
    }

    public Task<Page<ProductSummary>> ListAsync(Specification<Product>? specification = null, CancellationToken ct = default) =>
        products.ListAsync((specification ?? Specification.For<Product>().OrderBy(ProductOrder.Name)).Select(ProductSummary.Of), ct);

    public Task<Page<ProductCategorySummary>> ListCategoriesAsync(
        Specification<ProductCategory>? specification = null, CancellationToken ct = default) =>
        categories.ListAsync(
            (specification ?? Specification.For<ProductCategory>().OrderBy(ProductOrder.CategoryPath)).Select(ProductCategorySummary.Of), ct);

    private async Task<List<Product>> ProductsAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var known = new List<Product>();
        var unseen = new List<string>();
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            if (_products.TryGetValue((caller.Tenant, key), out var product)) known.Add(product);
            else unseen.Add(key);
        }

        foreach (var some in unseen.Chunk(PageRequest.MaxSize))
        {
            foreach (var product in await products.FindManyAsync(ProductCriteria.Keys(some), PageRequest.MaxSize, ct))
            {
                known.Add(product);
                if (product.Version > 0) _products[(product.TenantId, product.ProductKey)] = product;
            }
        }

        return known;
    }

    private async Task<Dictionary<ProductCategoryId, string>> PathsAsync(IReadOnlyCollection<ProductCategoryId> ids, CancellationToken ct)
    {
        var paths = new Dictionary<ProductCategoryId, string>();
        var unseen = new List<ProductCategoryId>();
        foreach (var id in ids)
        {
            if (_categories.TryGetValue(id, out var category)) paths[id] = category.Path;
            else unseen.Add(id);
        }

        foreach (var some in unseen.Chunk(PageRequest.MaxSize))
        {
            foreach (var category in await categories.FindManyAsync(ProductCriteria.Categories(some), PageRequest.MaxSize, ct))
            {
                paths[category.Id] = category.Path;
                if (category.Version > 0) _categories[category.Id] = category;
            }
        }

        return paths;
    }

    private async Task<Product> ChangeAsync(ProductId id, Action<Product, DateTimeOffset> change, CancellationToken ct)
    {
        var product = await GetAsync(id, ct);
        await product.ChangeByAsync(() => change(product, clock.GetUtcNow()));
        return product;
    }

    private async Task<ProductCategory> GetCategoryAsync(ProductCategoryId id, CancellationToken ct, string path = "category") =>
        await categories.FindAsync(id, ct) ?? throw new CrmException(ProductErrors.CategoryNotFound, path);

    private async Task MustHaveCategoryAsync(ProductCategoryId id, CancellationToken ct)
    {
        if (!await categories.ExistsAsync(id, ct)) throw new CrmException(ProductErrors.CategoryNotFound, "category");
    }

    // Breadth first, so that every category comes after its parent.
    private async Task<List<(ProductCategory Category, ProductCategory Parent)>> BelowAsync(ProductCategory top, CancellationToken ct)
    {
        var below = new List<(ProductCategory Category, ProductCategory Parent)>();
        var parents = new Queue<ProductCategory>([top]);
        while (parents.TryDequeue(out var parent))
        {
            var children = new List<ProductCategoryId>();
            await foreach (var child in categories.StreamAsync(Specification.For<ProductCategory>().Where(ProductCriteria.Under(parent.Id)).Select(c => c.Id), ct))
                children.Add(child);
            foreach (var id in children)
            {
                var child = await GetCategoryAsync(id, ct);
                below.Add((child, parent));
                parents.Enqueue(child);
            }
        }

        return below;
    }
}
