using Crm.Core.Customers;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Values;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>Purchases and their lines.</summary>
internal static class PurchaseTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var purchase = crm.Aggregate<Purchase>("purchases");
        purchase.Property(p => p.Source).HasMaxLength(OrderNumber.MaxSourceLength);
        purchase.Property(p => p.Number).HasMaxLength(OrderNumber.MaxNumberLength);
        purchase.Property(p => p.ReturnOf).HasMaxLength(OrderNumber.MaxNumberLength);
        purchase.Property(p => p.Channel).HasMaxLength(Purchase.MaxPlaceLength);
        purchase.Property(p => p.Store).HasMaxLength(Purchase.MaxPlaceLength);
        purchase.Property(p => p.CancelReason).HasMaxLength(ReasonCode.MaxLength);
        purchase.Property(p => p.CurrencyCode).HasMaxLength(3);
        purchase.Property(p => p.BaseCurrencyCode).HasMaxLength(3);
        crm.Unique(purchase, "purchases_number", PurchaseErrors.OrderNumberTaken, nameof(Purchase.Source), nameof(Purchase.Number));
        crm.Covering(
            purchase,
            "purchases_customer",
            [nameof(Purchase.CustomerId), nameof(Purchase.PlacedAt), nameof(Purchase.Id)],
            nameof(Purchase.Kind), nameof(Purchase.Status), nameof(Purchase.BaseMinor), nameof(Purchase.BaseCurrencyCode));
        crm.Index(purchase, "purchases_placed", nameof(Purchase.PlacedAt), nameof(Purchase.Id));
        crm.Index(purchase, "purchases_return_of", nameof(Purchase.Source), nameof(Purchase.ReturnOf));
        crm.Index(purchase, "purchases_sale", nameof(Purchase.SaleId));
        crm.Reference<Purchase, Customer>(purchase, "purchases_customer", nameof(Purchase.CustomerId));
        crm.Reference<Purchase, Purchase>(purchase, "purchases_sale", nameof(Purchase.SaleId));

        var line = crm.Part<Purchase, PurchaseLine>(purchase, nameof(Purchase.Lines), "purchase_lines", nameof(PurchaseLine.PurchaseId), nameof(PurchaseLine.Number));
        line.Property(l => l.ProductKey).HasMaxLength(Product.MaxKeyLength);
        line.Property(l => l.CategoryKey).HasMaxLength(ProductCategory.MaxKeyLength);
        line.Property(l => l.Description).HasMaxLength(PurchaseLine.MaxDescriptionLength);
        line.Property(l => l.CurrencyCode).HasMaxLength(3);
        crm.Index(line, "purchase_lines_product", nameof(PurchaseLine.ProductId), nameof(PurchaseLine.PurchaseId));
        crm.Reference<PurchaseLine, Product>(line, "purchase_lines_product", nameof(PurchaseLine.ProductId));
    }
}
