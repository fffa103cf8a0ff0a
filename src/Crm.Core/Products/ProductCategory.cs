using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Products;

/// <summary>A place in the catalogue. Its path names every level from the top: <c>gifts/kitchen</c>.</summary>
public sealed class ProductCategory : AggregateRoot<ProductCategoryId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "product-category";

    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 64;

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>Stands between the keys of a path, and in none of them.</summary>
    public const char Separator = '/';

    /// <summary>The most levels.</summary>
    public const int MaxDepth = 8;

    /// <summary>The longest path, in characters.</summary>
    public const int MaxPathLength = (MaxDepth * (MaxKeyLength + 1)) - 1;

    // For storage adapters.
    private ProductCategory()
    {
    }

    private ProductCategory(TenantId tenant, ProductCategoryId id, string key, DateTimeOffset at)
        : base(tenant, id)
    {
        CategoryKey = key;
        CreatedAt = at;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [new(ProductErrors.DuplicatePath, "product-category", Path)];

    /// <summary>The key of this level: no slash, compared ordinally, never changes.</summary>
    [NotPersonal("key of the catalogue")]
    public string CategoryKey { get; private init; } = string.Empty;

    /// <summary>What the category is called.</summary>
    [NotPersonal("name of a category")]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The category above; null at the top.</summary>
    public ProductCategoryId? Parent { get; private set => field = Track(field, value); }

    /// <summary>The keys from the top, separated by slashes; unique per tenant.</summary>
    [NotPersonal("keys of the catalogue")]
    public string Path { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>How many levels the path has: 1 at the top, at most 8.</summary>
    public int Depth { get; private set; }

    /// <summary>When the category was added, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Adds a category.</summary>
    /// <param name="tenant">Whose category.</param>
    /// <param name="id">A new id.</param>
    /// <param name="key">1 to 64 characters, no slash.</param>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="parent">The category above; null for the top.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.text.…</c>, <c>crm.product-category.invalid-key</c>, <c>crm.product-category.too-deep</c>.
    /// </exception>
    public static ProductCategory Create(
        TenantId tenant, ProductCategoryId id, string key, string name, ProductCategory? parent, DateTimeOffset at)
    {
        var cleanKey = CleanText.Required(key, MaxKeyLength, "key");
        Require(!cleanKey.Contains(Separator, StringComparison.Ordinal), ProductErrors.InvalidCategoryKey, "key");
        var category = new ProductCategory(tenant, id, cleanKey, Instant.Utc(at)) { Name = CleanText.Required(name, MaxNameLength, "name") };
        category.StandUnder(parent);
        category.Raise(new ProductCategoryAdded(tenant, id, category.Parent, category.CreatedAt));
        return category;
    }

    /// <summary>Gives the category another name; key and path stay.</summary>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.text.…</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        Name = CleanText.Required(name, MaxNameLength, "name");
        Raise(new ProductCategoryRenamed(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>
    /// Puts the category under another one. Its subcategories keep their old paths until each follows its own parent in the same way,
    /// from the top down; <see cref="IProducts.MoveCategoryAsync"/> does so.
    /// </summary>
    /// <param name="parent">The category above; null for the top.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.product-category.cyclic-parent</c>, <c>crm.product-category.too-deep</c>.</exception>
    public void MoveUnder(ProductCategory? parent, DateTimeOffset at)
    {
        Require(parent is null || !parent.IsAtOrUnder(this), ProductErrors.CyclicParent, "parent");
        StandUnder(parent);
        Raise(new ProductCategoryMoved(TenantId, Id, Parent, Instant.Utc(at)));
    }

    /// <summary>Whether this category is <paramref name="other"/> or stands somewhere below it.</summary>
    /// <param name="other">A category of the same tenant.</param>
    public bool IsAtOrUnder(ProductCategory other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Id == other.Id || Path.StartsWith(other.Path + Separator, StringComparison.Ordinal);
    }

    private void StandUnder(ProductCategory? parent)
    {
        var depth = (parent?.Depth ?? 0) + 1;
        Require(depth <= MaxDepth, ProductErrors.TooDeep, "parent");
        Parent = parent?.Id;
        Path = parent is null ? CategoryKey : $"{parent.Path}{Separator}{CategoryKey}";
        Depth = depth;
    }
}
