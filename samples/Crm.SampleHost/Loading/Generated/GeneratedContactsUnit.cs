using Crm.Core;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Loading.Generated;

/// <summary>Interactions and needs of some customers, made up from a fixed seed.</summary>
/// <param name="customers">Their keys in the source, and when they were last invoiced.</param>
public sealed class GeneratedContactsUnit(IReadOnlyList<(string Key, DateTimeOffset LastInvoice)> customers) : LoadUnit("Interactions", 0)
{
    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Interactions.FindByExternalIdAsync(GeneratedDetails.Label, GeneratedDetails.KeyOf(customers[^1].Key, 0), ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        var ids = await crm.Customers.IdsOfAsync(OnlineRetail.Source, [.. customers.Select(c => c.Key)], ct);
        foreach (var (key, lastInvoice) in customers) await GeneratedDetails.RecordAsync(crm, ids[key], key, lastInvoice, ct);
    }
}
