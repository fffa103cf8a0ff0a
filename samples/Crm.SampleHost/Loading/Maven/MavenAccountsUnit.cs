using System.Globalization;
using Crm.Core;
using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Values;
using Crm.SampleHost.Data;
using Crm.SampleHost.Loading.Generated;

namespace Crm.SampleHost.Loading.Maven;

/// <summary>The firms, each under its parent.</summary>
public sealed class MavenAccountsUnit(IReadOnlyList<MavenAccount> accounts) : LoadUnit("Firms", accounts.Count)
{
    private static readonly DateOnly s_asOf = new(2017, 12, 31);

    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Customers.FindByExternalIdAsync(MavenCrm.Source, accounts[^1].Name, ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        var added = new Dictionary<string, CustomerId>(StringComparer.Ordinal);
        foreach (var account in accounts) added.Add(account.Name, (await crm.Customers.AddAsync(Draft(account), ct)).Id);
        foreach (var account in accounts.Where(a => a.Parent is not null)) await crm.Customers.MoveUnderAsync(added[account.Name], added[account.Parent!], ct);
    }

    private static string DomainOf(string name) => string.Join('-', string.Concat(Fold.Key(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static NewCustomer Draft(MavenAccount account)
    {
        var draft = NewCustomer.Organisation(account.Name).Email($"buying@{DomainOf(account.Name)}.example", GeneratedDetails.Label).ExternalId(MavenCrm.Source, account.Name).From(MavenCrm.Source).Profile(new OrganisationProfile
        {
            Industry = account.Sector == "technolgy" ? "technology" : account.Sector,
            AnnualRevenue = Money.Of(account.Revenue * 1_000_000, "USD"),
            SizeBand = new(string.Create(CultureInfo.InvariantCulture, $"{account.Employees:N0} employees"), s_asOf, MavenCrm.Source),
        });
        return Countries.CodeOf(account.Country) is { } code ? draft.Attribute(CountryFieldUnit.Country, AttributeValue.Text(code)) : draft;
    }
}
