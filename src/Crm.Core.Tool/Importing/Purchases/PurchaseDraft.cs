using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Purchases;
using Crm.Core.Tool.Importing.Cells;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Purchases;

/// <summary>One row as a purchase to be recorded.</summary>
/// <param name="Customer">The customer's key at the source.</param>
/// <param name="At">When.</param>
/// <param name="Amount">How much; below zero for what came back.</param>
/// <param name="Order">The order number; null when the file has none.</param>
internal sealed record PurchaseDraft(string Customer, DateTimeOffset At, Money Amount, OrderNumber? Order)
{
    /// <summary>What it says: numbers a row without an order number, and tells two rows under one apart.</summary>
    public string Facts => string.Create(CultureInfo.InvariantCulture, $"{Customer}\n{At.UtcTicks}\n{Amount.Minor}\n{Amount.Currency.Code}");

    /// <summary>Reads a row.</summary>
    /// <exception cref="RowRefusedException">What is not acceptable, at its column.</exception>
    public static PurchaseDraft Read(MappedRow<PurchaseField> row, PurchaseOptions options)
    {
        var customer = row.ReadRequired(PurchaseField.Customer, t => CleanText.Required(t, ExternalId.MaxKeyLength, "customer"));
        var at = row.ReadRequired(PurchaseField.Date, t => InstantCell.Parse(t, options.DateFormat));
        var currency = row.Read(PurchaseField.Currency, t => Currency.Parse(t)) ?? options.Currency;
        var amount = row.ReadRequired(PurchaseField.Amount, t => AmountCell.Parse(t, currency));
        return new(customer, at, amount, row.Has(PurchaseField.Order) ? row.ReadRequired(PurchaseField.Order, t => new OrderNumber(options.Source, t), "number") : null);
    }

    /// <summary>The purchase or return.</summary>
    /// <param name="number">Its order number, or the one its content gave it.</param>
    public NewPurchase Under(OrderNumber number) => Amount.Minor < 0 ? NewPurchase.Return(number, -Amount, At) : NewPurchase.Sale(number, Amount, At);
}
