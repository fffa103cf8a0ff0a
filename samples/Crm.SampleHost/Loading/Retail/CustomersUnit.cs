using Crm.Core;
using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.SampleHost.Data;
using Crm.SampleHost.Loading.Generated;

namespace Crm.SampleHost.Loading.Retail;

/// <summary>Some customers with all their purchases, returns and generated details.</summary>
public sealed class CustomersUnit(IReadOnlyList<IReadOnlyList<Invoice>> customers, TimeProvider clock)
    : LoadUnit("Customers and purchases", customers.Sum(c => c.Count))
{
    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Customers.FindByExternalIdAsync(OnlineRetail.Source, customers[^1][0].Customer!, ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        var country = await crm.Attributes.GetAsync(AttributeOwner.Customers, CountryFieldUnit.Country, ct);
        foreach (var invoices in customers)
        {
            var key = invoices[0].Customer!;
            var draft = NewCustomer.Organisation($"Customer {key}").ExternalId(OnlineRetail.Source, key).From(OnlineRetail.Source);
            var customer = await crm.Customers.AddAsync(GeneratedDetails.AddTo(draft, key), ct);
            // Eight customers appear under two countries: the one of the latest invoice counts.
            if (Countries.CodeOf(invoices[^1].Country) is { } code) customer.SetAttribute(country, AttributeValue.Text(code), clock.GetUtcNow());
            var matches = ReturnMatching.Match(invoices);
            foreach (var invoice in invoices)
                await crm.Purchases.RecordAsync(customer.Id, PurchaseDrafts.Of(invoice, matches.GetValueOrDefault(invoice.Number)), ct);
            await GeneratedDetails.RecordAsync(crm, customer.Id, key, invoices[^1].At, ct);
        }
    }
}
