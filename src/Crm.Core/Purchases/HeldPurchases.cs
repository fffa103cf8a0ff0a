using System.Collections.Frozen;
using Crm.Core.Customers;
using Crm.Core.Products;
using Crm.Core.Unidentified;

namespace Crm.Core.Purchases;

/// <summary>Records purchases that arrived without a known customer, once it is known.</summary>
internal sealed class HeldPurchases(PurchaseRecorder recorder) : IHeldFactKind
{
    private static readonly Guid s_anybody = new("00000000-0000-7000-8000-000000000001");

    public string Kind => Purchase.TypeName;

    // For a customer that stands for the unknown one. Which products the catalogue knows is asked when it is recorded.
    public Task CheckAsync(string payload, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        recorder.Draft(new(s_anybody), HeldPurchase.Read(payload), FrozenDictionary<string, ProductId>.Empty);
        return Task.CompletedTask;
    }

    public async Task<Guid> RecordAsync(CustomerId customer, string payload, CancellationToken ct) =>
        (await recorder.RecordAsync(customer, HeldPurchase.Read(payload), ct)).Key;
}
