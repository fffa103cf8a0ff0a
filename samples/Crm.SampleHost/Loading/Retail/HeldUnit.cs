using Crm.Core;
using Crm.Core.Purchases;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Loading.Retail;

/// <summary>Some invoices that name no customer. They are held until somebody says whose they are.</summary>
public sealed class HeldUnit(IReadOnlyList<Invoice> invoices) : LoadUnit("Invoices without a customer", invoices.Count)
{
    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Unidentified.FindAsync(KindOf(invoices[^1]), OnlineRetail.Source, invoices[^1].Number, ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        foreach (var invoice in invoices)
        {
            if (LedgerEntries.IsOne(invoice)) await crm.Unidentified.HoldAsync(LedgerEntries.Of(invoice), ct);
            else await crm.Purchases.HoldAsync(PurchaseDrafts.Of(invoice), [], ct);
        }
    }

    private static string KindOf(Invoice invoice) => LedgerEntries.IsOne(invoice) ? LedgerEntries.KindName : Purchase.TypeName;
}
