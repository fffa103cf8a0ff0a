using Crm.Core;
using Crm.Core.Storage;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Loading;

/// <summary>Loads the data through the library's services, unit by unit: stopped anywhere, it goes on there the next time.</summary>
public sealed class OnlineRetailLoader(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private const int CustomersPerUnit = 25;
    private const int ProductsPerUnit = 200;
    private const int InvoicesPerUnit = 200;
    private const int Workers = 2;

    // SQLite takes one writer at a time: it is cheaper to queue here than to try again there.
    private readonly SemaphoreSlim _saving = new(1);

    /// <summary>Answers how many units were stored: zero when everything was there.</summary>
    public async Task<int> LoadAsync(OnlineRetail data, IProgress<LoadProgress>? progress = null, CancellationToken ct = default)
    {
        var stored = 0;
        var done = 0;
        foreach (var phase in new[] { CatalogueOf(data), CustomersOf(data), HeldOf(data) })
        {
            await Parallel.ForEachAsync(phase, new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = ct }, async (unit, stop) =>
            {
                if (await StoreAsync(unit, stop)) Interlocked.Increment(ref stored);
                progress?.Report(new(unit.Phase, Interlocked.Add(ref done, unit.Invoices), data.Invoices.Count));
            });
        }

        return stored;
    }

    public void Dispose() => _saving.Dispose();

    // A scope of its own for each unit: what a context has seen, it keeps.
    private async Task<bool> StoreAsync(LoadUnit unit, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        if (await unit.IsStoredAsync(crm, ct)) return false;
        await unit.AddAsync(crm, ct);
        await _saving.WaitAsync(ct);
        try
        {
            await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        }
        finally
        {
            _saving.Release();
        }

        return true;
    }

    private static IEnumerable<LoadUnit> CatalogueOf(OnlineRetail data) =>
    [
        new CountryFieldUnit(),
        .. data.Products.OrderBy(p => p.Key, StringComparer.Ordinal).Chunk(ProductsPerUnit).Select(p => new ProductsUnit(p)),
    ];

    private IEnumerable<LoadUnit> CustomersOf(OnlineRetail data) => data.Invoices
        .Where(i => i.Customer is not null)
        .GroupBy(i => i.Customer!, StringComparer.Ordinal)
        .OrderBy(c => c.Key, StringComparer.Ordinal)
        .Select(c => (IReadOnlyList<Invoice>)[.. c.OrderBy(i => i.At).ThenBy(i => i.Number, StringComparer.Ordinal)])
        .Chunk(CustomersPerUnit)
        .Select(c => new CustomersUnit(c, clock));

    private static IEnumerable<LoadUnit> HeldOf(OnlineRetail data) =>
        data.Invoices.Where(i => i.Customer is null).Chunk(InvoicesPerUnit).Select(i => new HeldUnit(i));
}
