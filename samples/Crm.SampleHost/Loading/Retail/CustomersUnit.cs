using Crm.Core;
using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.SampleHost.Data;
using Crm.SampleHost.Loading.Generated;

namespace Crm.SampleHost.Loading.Retail;

/// <summary>Some customers with their generated contact details, written in bulk.</summary>
/// <param name="customers">The invoices of each, oldest first.</param>
public sealed class CustomersUnit(IReadOnlyList<IReadOnlyList<Invoice>> customers) : LoadUnit("Customers", 0)
{
    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Customers.FindByExternalIdAsync(OnlineRetail.Source, customers[^1][0].Customer!, ct) is not null;

    public override Task AddAsync(ICrm crm, CancellationToken ct) => crm.Customers.AddManyAsync(customers.Select(Draft).ToAsyncEnumerable(), ct: ct);

    private static NewCustomer Draft(IReadOnlyList<Invoice> invoices)
    {
        var key = invoices[0].Customer!;
        // The source has numbers only.
        var draft = GeneratedDetails.AddTo(NewCustomer.Organisation($"Customer {key}").ExternalId(OnlineRetail.Source, key).From(OnlineRetail.Source), key);
        // Eight customers appear under two countries: the one of the latest invoice counts.
        return Countries.CodeOf(invoices[^1].Country) is { } code ? draft.Attribute(CountryFieldUnit.Country, AttributeValue.Text(code)) : draft;
    }
}
