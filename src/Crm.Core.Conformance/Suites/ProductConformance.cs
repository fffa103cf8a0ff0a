using Crm.Core.Products;
using Crm.Core.Storage;

namespace Crm.Core.Conformance.Suites;

/// <summary>The catalogue: products, and categories that move with everything below them.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class ProductConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    [Fact]
    public async Task A_product_comes_back_with_every_field()
    {
        var category = await CategoryAsync("coffee");
        var added = await WriteAsync(crm => crm.Products.AddAsync("CF-1", "Cà phê sữa đá 😀", category.Id));

        await ComesBackAsync(added);
        Assert.Equal((category.Id, 1L), (added.CategoryId, added.Version));
    }

    [Fact]
    public async Task Everything_a_product_can_go_through_comes_back()
    {
        var category = await CategoryAsync("coffee");
        var id = (await WriteAsync(crm => crm.Products.AddAsync("CF-1", "Cà phê"))).Id;

        await ComesBackAsync(await WriteAsync(crm => crm.Products.RenameAsync(id, "Cà phê đen")));
        await ComesBackAsync(await WriteAsync(crm => crm.Products.PutIntoAsync(id, category.Id)));
        await ComesBackAsync(await WriteAsync(crm => crm.Products.PutIntoAsync(id, null)));
        await ComesBackAsync(await WriteAsync(crm => crm.Products.ArchiveAsync(id)));
        await RefusedAsync("crm.product.archived", () => WriteAsync(crm => crm.Products.RenameAsync(id, "Other")));
        await ComesBackAsync(await WriteAsync(crm => crm.Products.RestoreAsync(id)));
        Assert.Equal(6, (await ReadAsync(crm => crm.Products.GetAsync(id))).Version);
    }

    [Fact]
    public async Task A_product_is_found_by_its_key_whatever_its_unicode_form_and_outer_spaces()
    {
        var added = await WriteAsync(crm => crm.Products.AddAsync("Cà-1", "Cà phê"));

        Assert.Equal(added.Id, (await ReadAsync(crm => crm.Products.FindByKeyAsync(" Ca\u0300-1 ")))?.Id);
        Assert.Null(await ReadAsync(crm => crm.Products.FindByKeyAsync("cà-1")));
        Assert.Null(await ReadAsync(crm => crm.Products.FindByKeyAsync("Cà")));
        Assert.Null(await ReadAsync(crm => crm.Products.FindByKeyAsync(" ")));
    }

    [Fact]
    public async Task A_key_belongs_to_one_product()
    {
        await WriteAsync(crm => crm.Products.AddAsync("CF-1", "Cà phê"));

        await RefusedAsync("crm.product.duplicate-key", () => WriteAsync(crm => crm.Products.AddAsync("CF-1", "Trà")));
        Assert.Single((await ReadAsync(crm => crm.Products.ListAsync())).Items);
    }

    [Fact]
    public async Task Two_that_add_a_key_at_once_end_with_one()
    {
        await RaceAsync("crm.product.duplicate-key", crm => crm.Products.AddAsync("CF-1", "First"), crm => crm.Products.AddAsync("CF-1", "Second"));

        Assert.Equal("First", Assert.Single((await ReadAsync(crm => crm.Products.ListAsync())).Items).Name);
    }

    [Fact]
    public async Task Ensuring_a_product_twice_makes_one()
    {
        await WriteAsync(async crm =>
        {
            var first = await crm.Products.EnsureAsync("CF-1", "Cà phê");
            Assert.Same(first, await crm.Products.EnsureAsync(" CF-1", "Another name"));
            return first;
        });

        Assert.Equal("Cà phê", (await WriteAsync(crm => crm.Products.EnsureAsync("CF-1", "A third name"))).Name);
        Assert.Equal(1, Assert.Single((await ReadAsync(crm => crm.Products.ListAsync())).Items).Version);
    }

    [Fact]
    public async Task The_ids_of_more_keys_than_a_page_holds_are_found_at_once()
    {
        var keys = Enumerable.Range(0, PageRequest.MaxSize + 5).Select(i => $"P-{i}").ToList();
        await WriteAsync(async crm =>
        {
            foreach (var key in keys) await crm.Products.AddAsync(key, key);
            return keys.Count;
        });

        var known = await ReadAsync(crm => crm.Products.IdsOfAsync([.. keys, "unknown", "P-0"]));

        Assert.Equal(keys.Order(StringComparer.Ordinal), known.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Products_are_found_with_where_they_are_filed_by_the_unit_of_work()
    {
        var (drinks, kitchen) = (await CategoryAsync("drinks"), await CategoryAsync("kitchen"));
        var hot = await CategoryAsync("hot", drinks.Id);
        var tea = await WriteAsync(crm => crm.Products.AddAsync("tea", "Trà", hot.Id));
        await WriteAsync(crm => crm.Products.AddAsync("stone", "Đá"));

        await WriteAsync(async crm =>
        {
            await crm.Products.AddAsync("pot", "Ấm", (await crm.Products.AddCategoryAsync("pots", "Ấm", kitchen.Id)).Id);
            Assert.Equal((tea.Id, "drinks/hot", "hot"), Filed(await PlacesAsync(crm), "tea"));
            Assert.Equal("kitchen/pots", (await PlacesAsync(crm))["pot"].CategoryPath);
            Assert.Equal((null, null), ((await PlacesAsync(crm))["stone"].CategoryPath, (await PlacesAsync(crm))["stone"].CategoryKey));
            await crm.Products.MoveCategoryAsync(hot.Id, kitchen.Id);
            Assert.Equal((tea.Id, "kitchen/hot", "hot"), Filed(await PlacesAsync(crm), "tea"));
            await crm.Products.PutIntoAsync(tea.Id, drinks.Id);
            Assert.Equal((tea.Id, "drinks", "drinks"), Filed(await PlacesAsync(crm), "tea"));
            return true;
        });

        Assert.Equal((tea.Id, "drinks", "drinks"), Filed(await ReadAsync(PlacesAsync), "tea"));
        Assert.Equal(["kitchen", "pots"], (await ReadAsync(PlacesAsync))["pot"].CategoryKeys);

        static Task<IReadOnlyDictionary<string, ProductPlace>> PlacesAsync(ICrm crm) => crm.Products.PlacesOfAsync(["tea", "pot", "stone"]);
        static (ProductId, string?, string?) Filed(IReadOnlyDictionary<string, ProductPlace> places, string key) => (places[key].ProductId, places[key].CategoryPath, places[key].CategoryKey);
    }

    [Fact]
    public async Task A_category_that_moves_takes_everything_below_it_along()
    {
        var (food, drinks) = (await CategoryAsync("food"), await CategoryAsync("drinks"));
        var coffee = await CategoryAsync("coffee", food.Id);
        var roasted = await CategoryAsync("roasted", coffee.Id);
        Assert.Equal("food/coffee/roasted", roasted.Path);

        await WriteAsync(crm => crm.Products.MoveCategoryAsync(coffee.Id, drinks.Id));

        Assert.Equal(["drinks", "drinks/coffee", "drinks/coffee/roasted", "food"], await PathsAsync());
        Assert.Null(await ReadAsync(crm => crm.Products.FindCategoryAsync("food/coffee")));
        Assert.Equal(roasted.Id, (await ReadAsync(crm => crm.Products.FindCategoryAsync("drinks/coffee/roasted")))?.Id);
        Assert.Equal([coffee.Id, roasted.Id], (await HappenedAsync<ProductCategoryMoved>()).Select(e => e.CategoryId).Order());
    }

    [Fact]
    public async Task A_move_that_cannot_be_made_moves_nothing()
    {
        var food = await CategoryAsync("food");
        var coffee = await CategoryAsync("coffee", food.Id);
        var other = await CategoryAsync("coffee");
        var deep = await CategoryAsync("2", other.Id);
        for (var level = 3; level <= ProductCategory.MaxDepth; level++) deep = await CategoryAsync($"{level}", deep.Id);
        var before = await PathsAsync();

        await RefusedAsync("crm.product-category.cyclic-parent", () => WriteAsync(crm => crm.Products.MoveCategoryAsync(food.Id, coffee.Id)));
        await RefusedAsync("crm.product-category.duplicate-path", () => WriteAsync(crm => crm.Products.MoveCategoryAsync(coffee.Id, null)));
        await RefusedAsync("crm.product-category.too-deep", () => WriteAsync(crm => crm.Products.MoveCategoryAsync(other.Id, food.Id)));
        await RefusedAsync("crm.product-category.too-deep", () => CategoryAsync("9", deep.Id));
        Assert.Equal(before, await PathsAsync());
    }

    [Fact]
    public async Task Two_that_add_a_category_at_once_end_with_one()
    {
        await RaceAsync("crm.product-category.duplicate-path", crm => crm.Products.AddCategoryAsync("coffee", "First"), crm => crm.Products.AddCategoryAsync("coffee", "Second"));

        await RefusedAsync("crm.product-category.duplicate-path", () => CategoryAsync("coffee"));
        Assert.Equal(["coffee"], await PathsAsync());
    }

    [Fact]
    public async Task Products_are_listed_by_name_page_by_page_and_by_category()
    {
        var category = await CategoryAsync("coffee");
        foreach (var name in (string[])["Trà", "cà phê", "Bánh mì", "Cà Phê"]) await WriteAsync(crm => crm.Products.AddAsync(name, name, name == "Trà" ? category.Id : null));
        var byName = Specification.For<Product>().OrderBy(ProductOrder.Name);

        foreach (var size in (int[])[1, 2, 3, 4, 5])
        {
            var keys = (await PagesAsync(size, (crm, page) => crm.Products.ListAsync(byName.Paged(page)))).Select(p => p.ProductKey);
            Assert.Equal(["Bánh mì", "cà phê", "Cà Phê", "Trà"], keys);
        }

        var inCategory = await ReadAsync(crm => crm.Products.ListAsync(byName.Where(ProductCriteria.InCategory(category.Id))));
        Assert.Equal("Trà", Assert.Single(inCategory.Items).Name);
    }

    [Fact]
    public async Task What_does_not_exist_is_refused()
    {
        var (product, category) = (new ProductId(UnknownId), new ProductCategoryId(UnknownId));

        await RefusedAsync("crm.product.not-found", () => ReadAsync(crm => crm.Products.GetAsync(product)));
        await RefusedAsync("crm.product.not-found", () => WriteAsync(crm => crm.Products.ArchiveAsync(product)));
        await RefusedAsync("crm.product-category.not-found", () => WriteAsync(crm => crm.Products.AddAsync("CF-1", "Cà phê", category)));
        await RefusedAsync("crm.product-category.not-found", () => CategoryAsync("coffee", category));
        await RefusedAsync("crm.product-category.not-found", () => WriteAsync(crm => crm.Products.MoveCategoryAsync(category, null)));
    }

    [Fact]
    public async Task Another_tenant_has_a_catalogue_of_its_own()
    {
        var product = await WriteAsync(crm => crm.Products.AddAsync("CF-1", "Cà phê"));
        var category = await CategoryAsync("coffee");

        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Null(await ReadAsync(crm => crm.Products.FindByKeyAsync("CF-1")));
            Assert.Null(await ReadAsync(crm => crm.Products.FindCategoryAsync("coffee")));
            Assert.Empty(await ReadAsync(crm => crm.Products.IdsOfAsync(["CF-1"])));
            Assert.Empty(await ReadAsync(crm => crm.Products.PlacesOfAsync(["CF-1"])));
            await RefusedAsync("crm.product.not-found", () => WriteAsync(crm => crm.Products.RenameAsync(product.Id, "Theirs")));
            await RefusedAsync("crm.product-category.not-found", () => WriteAsync(crm => crm.Products.AddAsync("CF-1", "Theirs", category.Id)));
            await WriteAsync(crm => crm.Products.AddAsync("CF-1", "Theirs"));
            await CategoryAsync("coffee");
        }

        Assert.Equal("Cà phê", Assert.Single((await ReadAsync(crm => crm.Products.ListAsync())).Items).Name);
    }

    private Task<ProductCategory> CategoryAsync(string key, ProductCategoryId? parent = null) =>
        WriteAsync(crm => crm.Products.AddCategoryAsync(key, key, parent));

    private async Task<IEnumerable<string>> PathsAsync() => (await ReadAsync(crm => crm.Products.ListCategoriesAsync())).Items.Select(c => c.Path);

    private async Task ComesBackAsync(Product saved) => Assert.Equal(Shown(saved), Shown(await ReadAsync(crm => crm.Products.GetAsync(saved.Id))));
}
