using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Purchases;

namespace Crm.Core.Analytics.Insights;

/// <summary>What a profile asks of a purchase or a return.</summary>
internal sealed record ProfiledPurchase(
    PurchaseId Id, CustomerId CustomerId, PurchaseKind Kind, PurchaseStatus Status, DateTimeOffset PlacedAt, long TotalMinor, long? BaseMinor, string? BaseCurrencyCode, PurchaseId? SaleId)
{
    /// <summary>What is read of each.</summary>
    public static readonly Expression<Func<Purchase, ProfiledPurchase>> Of =
        p => new ProfiledPurchase(p.Id, p.CustomerId, p.Kind, p.Status, p.PlacedAt, p.TotalMinor, p.BaseMinor, p.BaseCurrencyCode, p.SaleId);
}
