using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Purchases;

/// <summary>The keys purchases are found by.</summary>
public static class PurchaseCriteria
{
    private static readonly PurchaseStatus s_cancelled = PurchaseStatus.Cancelled;

    /// <summary>The one purchase with an order number.</summary>
    /// <param name="number">The order number.</param>
    public static Criterion<Purchase> OrderNumber(OrderNumber number)
    {
        var (source, key) = (number.Source, number.Number);
        return new(p => p.Source == source && p.Number == key) { Key = Purchase.KeyOf(source, key) };
    }

    /// <summary>The purchases with some order numbers of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="numbers">The numbers there, at most 200.</param>
    public static Criterion<Purchase> OrderNumbers(string source, string[] numbers) =>
        new(p => p.Source == source && numbers.AsEnumerable().Contains(p.Number));

    /// <summary>Purchases and returns of a customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<Purchase> Of(CustomerId customer) => new(p => p.CustomerId == customer);

    /// <summary>Sales of a customer that count: not cancelled.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<Purchase> CountingSalesOf(CustomerId customer)
    {
        var (sale, cancelled) = (PurchaseKind.Sale, s_cancelled);
        return new(p => p.CustomerId == customer && p.Kind == sale && p.Status != cancelled);
    }

    /// <summary>Returns matched to a sale.</summary>
    /// <param name="sale">The sale.</param>
    public static Criterion<Purchase> ReturnsOf(PurchaseId sale) => new(p => p.SaleId == sale);

    /// <summary>Returns of a customer that name an order and are not matched to it.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="order">The order they name.</param>
    public static Criterion<Purchase> UnmatchedReturnsOf(CustomerId customer, OrderNumber order)
    {
        var (source, key) = (order.Source, order.Number);
        return new(p => p.CustomerId == customer && p.Source == source && p.ReturnOf == key && p.SaleId == null);
    }

    /// <summary>Returns of whatever customer that name some orders of a source and are not matched.</summary>
    /// <param name="source">The source.</param>
    /// <param name="orders">The orders they name, at most 200.</param>
    public static Criterion<Purchase> UnmatchedReturnsOf(string source, string[] orders) =>
        new(p => p.Source == source && p.ReturnOf != null && p.SaleId == null && orders.AsEnumerable().Contains(p.ReturnOf));

    /// <summary>Returns that name an order which is not known.</summary>
    public static Criterion<Purchase> UnmatchedReturns { get; } = new(p => p.ReturnOf != null && p.SaleId == null);
}
