using Crm.Core.Fields;

namespace Crm.Core.Purchases;

/// <summary>What is kept of purchases, and on what terms.</summary>
public static class PurchaseFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("kind", "Kind and status", "Loại và trạng thái", FieldProfiles.Bookkeeping).In<Purchase>(p => p.Kind, p => p.Status),
        Field("order-number", "Order number", "Số đơn hàng", FieldProfiles.Reference).In<Purchase>(p => p.Number, p => p.Source, p => p.ReturnOf),
        Field("placed-at", "Date", "Ngày mua", FieldProfiles.Behaviour).In<Purchase>(p => p.PlacedAt, p => p.PlacedHour, p => p.PlacedWeekday, p => p.CompletedAt, p => p.CancelledAt),
        Field("total", "Total and discount", "Tổng tiền và giảm giá", FieldProfiles.Behaviour).In<Purchase>(p => p.TotalMinor, p => p.DiscountMinor, p => p.DiscountShareScaled, p => p.BaseMinor),
        Field("place", "Channel and store", "Kênh và cửa hàng", FieldProfiles.Behaviour).In<Purchase>(p => p.Channel, p => p.Store),
        Field("lines", "What was bought", "Hàng đã mua", FieldProfiles.Behaviour)
            .In<Purchase>(p => p.CategoryKeys)
            .In<PurchaseLine>(l => l.Description, l => l.ProductKey, l => l.CategoryKey, l => l.QuantityScaled, l => l.UnitPriceScaled, l => l.DiscountMinor),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(Purchase.TypeName, key, new(en, vi), profile);
}
