using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Values;

namespace Crm.Core.Testing;

public static partial class A
{
    public static readonly Crm.Core.Customers.CustomerId Buyer = new(Some.Id());

    public static NewPurchase Sale(string number = "HD-1") => NewPurchase.Sale(new OrderNumber("shop", number), Currency.Vnd, Some.Instant);

    public static NewPurchase Return(string? order = "HD-1", string number = "TH-1") =>
        NewPurchase.Return(new OrderNumber("shop", number), Currency.Vnd, Some.Instant, order);

    public static Purchase Purchase(NewPurchase? draft = null, TimeZoneInfo? zone = null, params (string Key, string? Category)[] catalogue) => Purchases.Purchase.Record(
        Some.Tenant,
        new(Some.Id()),
        Buyer,
        draft ?? Sale().Line("P-1", 2, 50_000),
        catalogue.ToDictionary(p => p.Key, p => new ProductPlace(new(Some.Id()), p.Category), StringComparer.Ordinal),
        Currency.Vnd,
        zone ?? TimeZoneInfo.Utc,
        TimeSpan.FromMinutes(5),
        Some.Instant);

    public static Purchase ThatIs(this Purchase purchase, PurchaseStatus status)
    {
        if (status is PurchaseStatus.Completed) purchase.Complete(Some.Instant);
        if (status is PurchaseStatus.Cancelled) purchase.Cancel(ReasonCode.Parse("out-of-stock"), Some.Instant);
        return purchase;
    }
}
