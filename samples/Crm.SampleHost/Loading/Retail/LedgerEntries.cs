using System.Text.Json;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Unidentified;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Loading.Retail;

/// <summary>
/// Invoices that are neither a sale nor a return: corrections of stock (negative quantities without a cancellation) and of the books
/// (negative prices). They are held as they are, under a kind of their own, and never become anybody's purchase.
/// </summary>
public sealed class LedgerEntries : IHeldFactKind
{
    public const string KindName = "ledger-entry";

    public static readonly CrmError NotAPurchase = new(
        "sample.ledger-entry.not-a-purchase", "This entry corrects stock or books and belongs to no customer. Dismiss it instead of linking it.");

    public string Kind => KindName;

    public static bool IsOne(Invoice invoice) =>
        invoice.Rows.Any(r => r.UnitPrice < 0) || (!invoice.IsCancellation && invoice.Rows.Any(r => r.Quantity <= 0));

    public static NewUnidentifiedFact Of(Invoice invoice) => new(
        KindName, OnlineRetail.Source, invoice.Number, invoice.At, [], JsonSerializer.Serialize(new { lines = invoice.Rows }, JsonSerializerOptions.Web));

    // Nothing is ever recorded of it, so nothing it holds could stand in the way.
    public Task CheckAsync(string payload, CancellationToken ct) => Task.CompletedTask;

    public Task<Guid> RecordAsync(CustomerId customer, string payload, CancellationToken ct) => throw new CrmException(NotAPurchase, "fact");
}
