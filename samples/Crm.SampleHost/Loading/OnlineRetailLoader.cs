using Crm.Core;
using Crm.Core.Storage;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Loading;

/// <summary>Loads the data through the library's services, unit by unit: stopped anywhere, it goes on there the next time.</summary>
public sealed class OnlineRetailLoader(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int CustomersPerUnit = 50;
    private const int ProductsPerUnit = 200;
    private const int InvoicesPerUnit = 200;

    /// <summary>Answers how many units were stored: zero when everything was there.</summary>
    public async Task<int> LoadAsync(OnlineRetail data, IProgress<LoadProgress>? progress = null, CancellationToken ct = default)
    {
        var stored = 0;
        var done = 0;
        foreach (var unit in UnitsOf(data))
        {
            progress?.Report(new(unit.Phase, done, data.Invoices.Count));
            if (await StoreAsync(unit, ct)) stored++;
            done += unit.Invoices;
            progress?.Report(new(unit.Phase, done, data.Invoices.Count));
        }

        return stored;
    }

    // A scope of its own for each unit: what a context has seen, it keeps.
    private async Task<bool> StoreAsync(LoadUnit unit, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        if (await unit.IsStoredAsync(crm, ct)) return false;
        await unit.AddAsync(crm, ct);
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        return true;
    }

    private IEnumerable<LoadUnit> UnitsOf(OnlineRetail data)
    {
        var customers = data.Invoices
            .Where(i => i.Customer is not null)
            .GroupBy(i => i.Customer!, StringComparer.Ordinal)
            .OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => (IReadOnlyList<Invoice>)[.. c.OrderBy(i => i.At).ThenBy(i => i.Number, StringComparer.Ordinal)]);
        return
        [
            new CountryFieldUnit(),
            .. data.Products.OrderBy(p => p.Key, StringComparer.Ordinal).Chunk(ProductsPerUnit).Select(p => new ProductsUnit(p)),
            .. customers.Chunk(CustomersPerUnit).Select(c => new CustomersUnit(c, clock)),
            .. data.Invoices.Where(i => i.Customer is null).Chunk(InvoicesPerUnit).Select(i => new HeldUnit(i)),
        ];
    }
}
