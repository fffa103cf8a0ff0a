using Crm.Core.Customers;
using Crm.Core.Products;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>What rules may ask of purchases.</summary>
public static class PurchaseRules
{
    /// <summary>Purchases that count: neither cancelled nor returns.</summary>
    public static RuleSource<Customer, Purchase> Purchases { get; } = Source("purchase", "đơn mua", "purchases that were not cancelled", p => p.Kind == PurchaseKind.Sale && p.Status != PurchaseStatus.Cancelled);

    /// <summary>Returns; their amounts are negative.</summary>
    public static RuleSource<Customer, Purchase> Returns { get; } = Source("return", "đơn trả hàng", "what came back; amounts are negative", p => p.Kind == PurchaseKind.Return);

    /// <summary>Orders, whatever became of them.</summary>
    public static RuleSource<Customer, Purchase> Orders { get; } = Source("order", "đơn đặt hàng", "orders whatever became of them, cancelled ones too", p => p.Kind == PurchaseKind.Sale);

    private static RuleSource<Customer, Purchase> Source(string name, string vietnamese, string meaning, System.Linq.Expressions.Expression<Func<Purchase, bool>> counts) =>
        RuleSource<Customer, Purchase>.Of(name, meaning, c => Facts.Of<Purchase>(c), p => p.PlacedAt, p => p.Id, p => p.Id.Value, Fields(), counts, vietnamese);

    private static RuleFields<Purchase> Fields() => new RuleFields<Purchase>()
        .BaseMoney("amount", "the total after all discounts", p => p.TotalMinor, p => p.CurrencyCode, p => p.BaseMinor, p => p.BaseCurrencyCode)
        .Money("discount", "taken off the whole", p => p.DiscountMinor, p => p.CurrencyCode, p => p.DiscountMinor, p => p.CurrencyCode)
        .Number("discount-share", "all discounts, those of the lines too, in per cent of the price before them; of two decimals", p => p.DiscountShareScaled, p => p.DiscountShareScaled, Purchase.DiscountShareDecimals)
        .Money("returned", "how much of it came back", p => p.ReturnedMinor, p => p.CurrencyCode, p => p.ReturnedMinor, p => p.CurrencyCode)
        .Choice<PurchaseStatus>("status", "how far it is", p => p.Status, p => p.Status)
        .Code("channel", "through what", p => p.Channel, p => p.Channel)
        .Code("store", "in which branch", p => p.Store, p => p.Store)
        .Code("system", "the system it comes from", p => p.Source, p => p.Source)
        .Code("number", "its number there", p => p.Number, p => p.Number)
        .Code("currency", "the currency of its amounts", p => p.CurrencyCode, p => p.CurrencyCode)
        .Number("lines", "how many lines it has", p => p.LineCount, p => p.LineCount)
        .Instant("at", "when it was placed", p => p.PlacedAt, p => p.PlacedAt)
        .Number("hour", "of the clock when it was placed, 0 to 23, in the time zone the tenant had when it was recorded", p => p.PlacedHour, p => p.PlacedHour)
        .Number("weekday", "when it was placed, 1 for Monday to 7 for Sunday, in the time zone the tenant had when it was recorded", p => p.PlacedWeekday, p => p.PlacedWeekday)
        .Instant("completed", "since when it is completed", p => p.CompletedAt, p => p.CompletedAt)
        .Parts<PurchaseLine>("products", p => p.Lines, l => l.Code("product", string.Empty, x => x.ProductKey, x => x.ProductKey), p => p.Lines, "the keys of the products on its lines")
        .Joined("categories", "the keys of the categories of its products and of all above those, as filed when it was recorded", p => p.CategoryKeys, ProductCategory.Separator, p => p.CategoryKeys)
        .Of<PurchaseLine>(
            p => p.Lines,
            null,
            l => l.Code("product", "the key of a product on any of its lines", x => x.ProductKey, x => x.ProductKey)
                .Code("category", "the key of the category of a product on any of its lines, as filed when it was recorded", x => x.CategoryKey, x => x.CategoryKey)
                .Number("quantity", "on any of its lines", x => x.QuantityScaled, x => x.QuantityScaled, ScaledNumber.FineDecimals),
            p => p.Lines)
        .InVietnamese(
            ("amount", "số tiền"), ("discount", "giảm giá"), ("discount-share", "tỷ lệ giảm giá"), ("returned", "số tiền trả lại"), ("status", "trạng thái"),
            ("channel", "kênh"), ("store", "cửa hàng"), ("system", "hệ thống nguồn"), ("number", "số chứng từ"), ("currency", "loại tiền"), ("lines", "số dòng"),
            ("at", "thời điểm mua"), ("hour", "giờ mua"), ("weekday", "thứ trong tuần"), ("completed", "thời điểm hoàn tất"), ("products", "các sản phẩm"),
            ("categories", "các nhóm hàng"), ("product", "sản phẩm"), ("category", "nhóm hàng"), ("quantity", "số lượng"));
}
