namespace Crm.SampleHost.Data;

public readonly record struct InvoiceRow(string StockCode, string? Description, int Quantity, decimal UnitPrice);
