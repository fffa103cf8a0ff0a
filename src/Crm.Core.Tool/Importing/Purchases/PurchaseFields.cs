using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Importing.Purchases;

/// <summary>What columns of purchases are called.</summary>
internal static class PurchaseFields
{
    public static FieldNames<PurchaseField> Names { get; } = new(
        (PurchaseField.Customer, ["customer", "customer id", "customerid", "customer code", "account", "khách hàng", "mã khách hàng", "mã kh", "khách", "mã khách", "id khách hàng"]),
        (PurchaseField.Date, ["date", "order date", "purchase date", "invoice date", "invoicedate", "transaction date", "ngày", "ngày mua", "ngày đặt", "ngày đặt hàng", "ngày bán", "ngày hóa đơn", "ngày hđ", "ngày giao dịch", "ngày giờ"]),
        (PurchaseField.Amount, ["amount", "total", "total amount", "order total", "grand total", "value", "thành tiền", "số tiền", "tổng tiền", "tổng cộng", "tổng", "giá trị", "doanh số"]),
        (PurchaseField.Order, ["order", "order id", "orderid", "order number", "order no", "invoice", "invoice no", "invoiceno", "invoice number", "số hđ", "số hóa đơn", "mã hóa đơn", "hóa đơn", "mã đơn", "mã đơn hàng", "số đơn hàng", "đơn hàng"]),
        (PurchaseField.Currency, ["currency", "currency code", "tiền tệ", "loại tiền", "đơn vị tiền tệ", "mã tiền tệ"]))
    {
        Needed = [[PurchaseField.Customer], [PurchaseField.Date], [PurchaseField.Amount]],
    };
}
