using Crm.Core.Analytics.Churning;
using Crm.Core.Analytics.Survival;
using Crm.Core.Churn;
using Crm.Core.Customers;
using Crm.Core.Insights;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Analytics.Insights;

/// <summary>Reads who went away and for how long everybody has been a customer.</summary>
/// <param name="figures">The store.</param>
/// <param name="zone">Whose days are meant.</param>
internal sealed class ChurnReader(IFigures figures, TimeZoneName zone)
{
    public async Task<StoredChurn> ReadAsync(DateOnly? from, DateOnly? until, CancellationToken ct)
    {
        var left = (await figures.EachAsync<ChurnRecord, ChurnRecord>([], r => r, ct).ToListAsync(ct)).OrderBy(r => r.LeftAt).ThenBy(r => r.Id).ToList();
        var bought = await figures.EachAsync<PurchaseProfile, Bought>([p => p.Orders > 0], p => new(p.Id, p.FirstDay, p.SumMinor), ct).ToDictionaryAsync(p => p.Id, cancellationToken: ct);
        var everybody = await figures.EachAsync<Customer, Added>([], c => new(c.Id, c.CreatedAt), ct).ToListAsync(ct);
        everybody.Sort(static (one, other) => one.Id.CompareTo(other.Id));
        var (ofCustomer, spans) = (left.ToLookup(r => r.CustomerId), new List<CustomerSpan>());
        for (var i = 0; i < everybody.Count; i++)
        {
            DateOnly? start = bought.GetValueOrDefault(everybody[i].Id)?.First ?? zone.DayOf(everybody[i].At);
            foreach (var record in ofCustomer[everybody[i].Id])
            {
                var end = zone.DayOf(record.LeftAt);
                // Whoever is said to have left before it came was never seen as a customer.
                if (start is { } begun && end >= begun) spans.Add(new(i, begun, end));
                start = record.WonBackAt is { } back ? zone.DayOf(back) : null;
            }

            if (start is { } open) spans.Add(new(i, open));
        }

        var inPeriod = left.Where(r => !(zone.DayOf(r.LeftAt) < from) && !(zone.DayOf(r.LeftAt) > until));
        return new([.. ChurnRow.Of(inPeriod, c => bought.GetValueOrDefault(c)?.Sum)], spans);
    }

    private sealed record Bought(CustomerId Id, DateOnly? First, long Sum);

    private sealed record Added(CustomerId Id, DateTimeOffset At);
}
