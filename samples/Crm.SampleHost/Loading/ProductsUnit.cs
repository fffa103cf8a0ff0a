using Crm.Core;

namespace Crm.SampleHost.Loading;

public sealed class ProductsUnit(IReadOnlyList<KeyValuePair<string, string>> products) : LoadUnit("Products", 0)
{
    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Products.FindByKeyAsync(products[^1].Key, ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        foreach (var (code, name) in products) await crm.Products.AddAsync(code, name, ct: ct);
    }
}
