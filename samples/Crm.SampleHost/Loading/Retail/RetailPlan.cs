using Crm.Core.Customers;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Unidentified;
using Crm.SampleHost.Data;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Crm.SampleHost.Loading.Retail;

public static class RetailPlan
{
    private const int CustomersPerUnit = 25;
    private const int ProductsPerUnit = 200;
    private const int InvoicesPerUnit = 200;

    public static LoadPlan Of(OnlineRetail data, TimeProvider clock) =>
        new(SampleTenant.OnlineRetail, "invoices", data.Invoices.Count, [CatalogueOf(data), CustomersOf(data, clock), HeldOf(data)])
        {
            IsStoredAsync = (db, ct) => IsStoredAsync(db, data, ct),
        };

    private static async Task<bool> IsStoredAsync(SampleDb db, OnlineRetail data, CancellationToken ct) =>
        await db.Set<UnidentifiedFact>().CountAsync(f => f.Source == OnlineRetail.Source, ct) == data.Invoices.Count(i => i.Customer is null)
        && await db.Set<Purchase>().CountAsync(p => p.Source == OnlineRetail.Source, ct) == data.Invoices.Count(i => i.Customer is not null)
        && await db.Set<Customer>().CountAsync(c => c.Source == OnlineRetail.Source, ct) == data.Invoices.Select(i => i.Customer).OfType<string>().Distinct(StringComparer.Ordinal).Count()
        && await db.Set<Product>().CountAsync(ct) >= data.Products.Count;

    private static IEnumerable<LoadUnit> CatalogueOf(OnlineRetail data) =>
    [
        new CountryFieldUnit(),
        .. data.Products.OrderBy(p => p.Key, StringComparer.Ordinal).Chunk(ProductsPerUnit).Select(p => new ProductsUnit(p)),
    ];

    private static IEnumerable<LoadUnit> CustomersOf(OnlineRetail data, TimeProvider clock) => data.Invoices
        .Where(i => i.Customer is not null)
        .GroupBy(i => i.Customer!, StringComparer.Ordinal)
        .OrderBy(c => c.Key, StringComparer.Ordinal)
        .Select(c => (IReadOnlyList<Invoice>)[.. c.OrderBy(i => i.At).ThenBy(i => i.Number, StringComparer.Ordinal)])
        .Chunk(CustomersPerUnit)
        .Select(c => new CustomersUnit(c, clock));

    private static IEnumerable<LoadUnit> HeldOf(OnlineRetail data) =>
        data.Invoices.Where(i => i.Customer is null).Chunk(InvoicesPerUnit).Select(i => new HeldUnit(i));
}
