using System.Globalization;
using Crm.Core;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.SampleHost.Loading.Generated;

/// <summary>A wholesaler's source has no contracts: some customers are given an agreement on a year's volume, whose number says that it is generated.</summary>
public sealed class GeneratedAgreementsUnit(DateOnly today) : LoadUnit("Contracts", 0)
{
    public const int Agreements = 12;

    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) => await crm.Contracts.FindByNumberAsync(NumberOf(Agreements), ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        var byName = Specification.For<Customer>().OrderBy(CustomerOrder.Name).Paged(new(Agreements));
        var customers = (await crm.Customers.ListAsync(byName, ct)).Items;
        for (var i = 0; i < Agreements; i++)
        {
            // The last ones ended a while ago, the first ones run on for most of the year.
            var from = today.AddMonths(-1 - (2 * i));
            var draft = new NewContract(customers[i % customers.Count].Id, NumberOf(i + 1), from, from.AddYears(1).AddDays(-1), Money.Of(1_000 * (i + 1), "GBP"))
                .Renewing(i % 2 == 0 ? RenewalTerms.Manual(60, 12) : RenewalTerms.None)
                .Agreed(new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero));
            var agreed = await crm.Contracts.AddAsync(draft, ct);
            if (agreed.To < today) await crm.Contracts.EndAsync(agreed.Id, ct);
        }
    }

    private static string NumberOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{GeneratedDetails.Label}-{number:000}");
}
