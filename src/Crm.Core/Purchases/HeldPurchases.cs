using Crm.Core.Customers;
using Crm.Core.Unidentified;

namespace Crm.Core.Purchases;

/// <summary>Records purchases that arrived without a known customer, once it is known.</summary>
internal sealed class HeldPurchases(PurchaseRecorder recorder) : IHeldFactKind
{
    public string Kind => Purchase.TypeName;

    public Task CheckAsync(string payload, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        recorder.DraftForAnybody(HeldPurchase.Read(payload));
        return Task.CompletedTask;
    }

    public async Task<Guid> RecordAsync(CustomerId customer, string payload, CancellationToken ct) =>
        (await recorder.RecordAsync(customer, HeldPurchase.Read(payload), ct)).Key;
}
