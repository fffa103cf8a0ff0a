using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Products;

/// <summary>Something that is sold: a key other systems know it by, a name and a place in the catalogue. No prices, no stock.</summary>
public sealed class Product : AggregateRoot<ProductId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "product";

    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 100;

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 300;

    /// <summary>The longest key of a name, in characters: folding makes some characters longer.</summary>
    public const int MaxNameKeyLength = 2 * MaxNameLength;

    // For storage adapters.
    private Product()
    {
    }

    private Product(TenantId tenant, ProductId id, string key, DateTimeOffset at)
        : base(tenant, id)
    {
        ProductKey = key;
        CreatedAt = at;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [UniqueKeyOf(ProductKey)];

    /// <summary>The key other systems know the product by; unique per tenant, compared ordinally, never changes.</summary>
    [NotPersonal("key of the catalogue")]
    public string ProductKey { get; private init; } = string.Empty;

    /// <summary>What the product is called.</summary>
    [NotPersonal("name of a product")]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded (no case, no accents), for order and search.</summary>
    [NotPersonal("name of a product")]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>Where it stands in the catalogue; null for nowhere.</summary>
    public ProductCategoryId? CategoryId { get; private set => field = Track(field, value); }

    /// <summary>When the product was added, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Since when it is no longer sold, UTC; null while it is.</summary>
    public DateTimeOffset? ArchivedAt { get; private set => field = Track(field, value); }

    /// <summary>True when it is no longer sold.</summary>
    public bool IsArchived => ArchivedAt is not null;

    /// <summary>Adds a product.</summary>
    /// <param name="tenant">Whose product.</param>
    /// <param name="id">A new id.</param>
    /// <param name="key">1 to 100 characters.</param>
    /// <param name="name">1 to 300 characters.</param>
    /// <param name="category">Where it stands in the catalogue; null for nowhere.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.text.…</c> at <c>key</c> or <c>name</c>, <c>crm.id.empty</c>.</exception>
    public static Product Create(TenantId tenant, ProductId id, string key, string name, ProductCategoryId? category, DateTimeOffset at)
    {
        var product = new Product(tenant, id, CleanText.Required(key, MaxKeyLength, "key"), Instant.Utc(at));
        product.TakeName(CleanText.Required(name, MaxNameLength, "name"));
        product.CategoryId = Checked(category);
        product.Raise(new ProductAdded(tenant, id, product.CategoryId, product.CreatedAt));
        return product;
    }

    /// <summary>Gives the product another name.</summary>
    /// <param name="name">1 to 300 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.text.…</c>, <c>crm.product.archived</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        Require(!IsArchived, ProductErrors.Archived);
        TakeName(CleanText.Required(name, MaxNameLength, "name"));
        Raise(new ProductRenamed(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Puts the product elsewhere in the catalogue.</summary>
    /// <param name="category">A category of the tenant; null for nowhere.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.id.empty</c>, <c>crm.product.archived</c>.</exception>
    public void PutInto(ProductCategoryId? category, DateTimeOffset at)
    {
        Require(!IsArchived, ProductErrors.Archived);
        var before = CategoryId;
        CategoryId = Checked(category);
        Raise(new ProductCategoryChanged(TenantId, Id, before, CategoryId, Instant.Utc(at)));
    }

    /// <summary>Takes the product out of use; purchases keep pointing at it.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.product.archived</c>: it already is.</exception>
    public void Archive(DateTimeOffset at)
    {
        Require(!IsArchived, ProductErrors.Archived);
        ArchivedAt = Instant.Utc(at);
        Raise(new ProductArchived(TenantId, Id, ArchivedAt.Value));
    }

    /// <summary>Brings an archived product back into use.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException"><c>crm.product.not-archived</c>.</exception>
    public void Restore(DateTimeOffset at)
    {
        Require(IsArchived, ProductErrors.NotArchived);
        ArchivedAt = null;
        Raise(new ProductRestored(TenantId, Id, Instant.Utc(at)));
    }

    private static ProductCategoryId? Checked(ProductCategoryId? category) =>
        category is { } given ? TypedId.Required(given, "category") : null;

    internal static UniqueKey UniqueKeyOf(string key) => new(ProductErrors.DuplicateKey, "product", key);

    private void TakeName(string name)
    {
        var key = CleanText.NameKey(name, MaxNameLength);
        Name = name;
        NameKey = key;
    }
}
