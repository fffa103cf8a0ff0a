using Crm.Core.Errors;
using Crm.Core.Products;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Importing;

/// <summary>Finds products of the catalogue by their keys, and adds those it does not have when told to.</summary>
internal sealed class ProductLookup(bool create)
{
    private readonly ScopedLookup<Product> _products = new(async (crm, key, ct) =>
        create ? await crm.Products.EnsureAsync(key, key, ct) : await crm.Products.FindByKeyAsync(key, ct));

    /// <summary>True when looking up may add something that waits to be saved.</summary>
    public bool LeavesTraces => create;

    /// <summary>The product with a key.</summary>
    /// <param name="crm">The services of the scope.</param>
    /// <param name="key">The key, exactly.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException"><c>crm.tool.unknown-product</c>, <c>crm.text.…</c>.</exception>
    public async Task<ProductId> FindAsync(ICrm crm, string key, CancellationToken ct) =>
        (await _products.FindAsync(crm, key, ct) ?? throw new CrmException(ToolErrors.UnknownProduct, "products")).Id;
}
