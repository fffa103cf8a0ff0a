using Crm.Core.Analytics.Purchasing;
using Crm.Core.Customers;
using Crm.Core.Insights;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Insights;

/// <summary>Brings the profiles of some customers up to date, in the unit of work of its scope.</summary>
internal sealed class PurchaseProfiles(
    IRepository<PurchaseProfile, CustomerId> profiles, IFigures figures, CurrentCaller caller, IOptions<CrmOptions> options)
{
    /// <summary>Works profiles out anew from all purchases.</summary>
    /// <param name="customers">Whose, at most <see cref="PageRequest.MaxSize"/>.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The profiles that are new or changed; the new ones are not part of the unit of work yet.</returns>
    public async Task<IReadOnlyList<PurchaseProfile>> ComputeAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken ct)
    {
        var whose = customers.ToArray();
        // The rows first: whoever stores one of them after this loses against us or we against him, so that no purchase is left out.
        var known = (await profiles.FindManyAsync(new(p => whose.AsEnumerable().Contains(p.Id)), PageRequest.MaxSize, ct)).ToDictionary(p => p.Id);
        var purchases = await figures.EachAsync([p => whose.AsEnumerable().Contains(p.CustomerId)], ProfiledPurchase.Of, ct).ToListAsync(ct);
        var currency = Currency.Parse(options.Value.BaseCurrency);
        var found = new PurchaseProfiler(options.Value.ZoneOf(caller.Tenant), currency).Of(purchases);
        var changed = new List<PurchaseProfile>();
        foreach (var customer in whose)
        {
            var now = found.GetValueOrDefault(customer);
            if (!known.TryGetValue(customer, out var profile))
            {
                // Nobody without purchases gets a row.
                if (now is null) continue;
                profile = PurchaseProfile.Open(caller.Tenant, customer);
            }

            profile.Take(now, currency);
            if (profile.HasPendingChanges) changed.Add(profile);
        }

        return changed;
    }

    /// <summary>All purchases that count; null for none.</summary>
    public async Task<StoredHistory?> ReadAllAsync(CancellationToken ct)
    {
        var archived = await ArchivedCustomers.ReadAsync(figures, ct);
        var purchases = await figures.EachAsync([], ProfiledPurchase.Of, ct).Where(p => !archived.Contains(p.CustomerId)).ToListAsync(ct);
        var (customers, rows, _) = new PurchaseProfiler(options.Value.ZoneOf(caller.Tenant), Currency.Parse(options.Value.BaseCurrency)).RowsOf(purchases);
        return rows.Count == 0 ? null : new(PurchaseHistory.Of(rows), customers);
    }
}
