using Crm.Core.Customers;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using Crm.SampleHost.Data;
using Crm.SampleHost.Loading.Generated;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Crm.SampleHost.Loading.Retail;

public static class RetailPlan
{
    private const int CustomersPerUnit = 500;
    private const int BuyersPerUnit = 25;
    private const int ContactsPerUnit = 100;
    private const int ProductsPerUnit = 200;
    private const int InvoicesPerUnit = 200;
    private const int WantedProducts = 20;

    // Made up, like all they work on.
    private static readonly string[] s_buyers = ["generated-1", "generated-2", "generated-3"];

    private static readonly Counts s_whole = new(Invoices: 25_900, Held: 3_710, Customers: 4_372, Products: 4_070);

    /// <summary>All of the data, which are read when they are not stored yet.</summary>
    public static LoadPlan Whole(TimeProvider clock) => Of(s_whole, OnlineRetail.ReadBundled, clock);

    public static LoadPlan Of(OnlineRetail data, TimeProvider clock)
    {
        var held = data.Invoices.Count(i => i.Customer is null);
        var customers = data.Invoices.Select(i => i.Customer).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        return Of(new(data.Invoices.Count, held, customers, data.Products.Count), () => data, clock);
    }

    private static LoadPlan Of(Counts expected, Func<OnlineRetail> read, TimeProvider clock) =>
        new(SampleTenant.OnlineRetail, "invoices", expected.Invoices, () => PhasesOf(read(), clock))
        {
            IsStoredAsync = (db, ct) => IsStoredAsync(db, expected, ct),
        };

    // What comes later points at what came before it.
    private static IReadOnlyList<IEnumerable<LoadUnit>> PhasesOf(OnlineRetail data, TimeProvider clock)
    {
        var customers = CustomersOf(data);
        return
        [
            CatalogueOf(data),
            customers.Chunk(CustomersPerUnit).Select(c => new CustomersUnit(c)),
            customers.Chunk(BuyersPerUnit).Select(c => new PurchasesUnit(c)),
            [.. ContactsOf(customers), .. HeldOf(data)],
            GeneratedOf(data, clock),
        ];
    }

    private static async Task<bool> IsStoredAsync(SampleDb db, Counts expected, CancellationToken ct) =>
        await db.Set<UnidentifiedFact>().CountAsync(f => f.Source == OnlineRetail.Source, ct) == expected.Held
        && await db.Set<Purchase>().CountAsync(p => p.Source == OnlineRetail.Source, ct) == expected.Invoices - expected.Held
        && await db.Set<Customer>().CountAsync(c => c.Source == OnlineRetail.Source, ct) == expected.Customers
        && await db.Set<Product>().CountAsync(ct) >= expected.Products
        && await GeneratedRecords.AreStoredAsync(db, ct);

    private static IEnumerable<LoadUnit> CatalogueOf(OnlineRetail data) =>
    [
        new CountryFieldUnit(),
        .. data.Products.OrderBy(p => p.Key, StringComparer.Ordinal).Chunk(ProductsPerUnit).Select(p => new ProductsUnit(p)),
    ];

    // The invoices of each, oldest first.
    private static IReadOnlyList<IReadOnlyList<Invoice>> CustomersOf(OnlineRetail data) =>
    [
        .. data.Invoices
            .Where(i => i.Customer is not null)
            .GroupBy(i => i.Customer!, StringComparer.Ordinal)
            .OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => (IReadOnlyList<Invoice>)[.. c.OrderBy(i => i.At).ThenBy(i => i.Number, StringComparer.Ordinal)]),
    ];

    private static IEnumerable<LoadUnit> ContactsOf(IReadOnlyList<IReadOnlyList<Invoice>> customers) => customers
        .Where(c => GeneratedDetails.HasSome(c[0].Customer!))
        .Select(c => (c[0].Customer!, c[^1].At))
        .Chunk(ContactsPerUnit)
        .Select(c => new GeneratedContactsUnit(c));

    private static IEnumerable<LoadUnit> HeldOf(OnlineRetail data) =>
        data.Invoices.Where(i => i.Customer is null).Chunk(InvoicesPerUnit).Select(i => new HeldUnit(i));

    private static IEnumerable<LoadUnit> GeneratedOf(OnlineRetail data, TimeProvider clock) =>
    [
        new GeneratedLeadsUnit([.. data.Products.Keys.Order(StringComparer.Ordinal).Take(WantedProducts).Select((key, i) => (key, Money.Of(20 * (i + 1), "GBP")))], s_buyers, clock),
        new GeneratedAgreementsUnit(DateOnly.FromDateTime(SampleTenant.OnlineRetail.Today.UtcDateTime)),
        new GeneratedCareUnit(clock),
        new GeneratedConsentsUnit(clock),
    ];

    private sealed record Counts(int Invoices, int Held, int Customers, int Products);
}
