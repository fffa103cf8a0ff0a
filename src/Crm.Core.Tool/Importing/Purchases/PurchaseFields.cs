using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Importing.Purchases;

/// <summary>What columns of purchases are called.</summary>
internal static class PurchaseFields
{
    /// <summary>Columns with the customer.</summary>
    public static string[] Customer { get; } = ["customer", "customer id", "customerid", "customer code", "account", "khách hàng", "mã khách hàng", "mã kh", "khách", "mã khách", "id khách hàng"];

    /// <summary>Columns with the date.</summary>
    public static string[] Date { get; } =
        ["date", "order date", "purchase date", "invoice date", "invoicedate", "transaction date", "ngày", "ngày mua", "ngày đặt", "ngày đặt hàng", "ngày bán", "ngày hóa đơn", "ngày hđ", "ngày giao dịch", "ngày giờ"];

    /// <summary>Columns with the amount.</summary>
    public static string[] Amount { get; } = ["amount", "total", "total amount", "order total", "grand total", "value", "thành tiền", "số tiền", "tổng tiền", "tổng cộng", "tổng", "giá trị", "doanh số"];

    /// <summary>Columns with the number of the order.</summary>
    public static string[] Order { get; } =
        ["order", "order id", "orderid", "order number", "order no", "invoice", "invoice no", "invoiceno", "invoice number", "số hđ", "số hóa đơn", "mã hóa đơn", "hóa đơn", "mã đơn", "mã đơn hàng", "số đơn hàng", "đơn hàng"];

    public static FieldNames<PurchaseField> Names { get; } = new(
        (PurchaseField.Customer, Customer),
        (PurchaseField.Date, Date),
        (PurchaseField.Amount, Amount),
        (PurchaseField.Order, Order),
        (PurchaseField.Currency, ["currency", "currency code", "tiền tệ", "loại tiền", "đơn vị tiền tệ", "mã tiền tệ"]))
    {
        Needed = [[PurchaseField.Customer], [PurchaseField.Date], [PurchaseField.Amount]],
    };
}
