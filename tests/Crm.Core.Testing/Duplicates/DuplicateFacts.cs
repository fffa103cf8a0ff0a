using Crm.Core.Conformance;
using Crm.Core.Customers;
using Crm.Core.Duplicates;
using Crm.Core.Values;
using Xunit;

namespace Crm.Core.Testing.Duplicates;

/// <summary>Duplicates among stored customers, on a real store. Every adapter's tests run these.</summary>
/// <param name="adapter">The store.</param>
public abstract class DuplicateFacts(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    [Fact]
    public async Task A_new_customer_looks_like_the_stored_one_and_is_told_why()
    {
        var lan = await AddAsync(Lan());
        await AddAsync(NewCustomer.Person("Trần Văn Hùng").Phone("0912345678").Address(AddressKind.Home, Home()));
        await AddAsync(NewCustomer.Person("Nguyễn Thị Lan").Phone("0987654321").Profile(new PersonProfile { BirthDate = PartialDate.Parse("1965-01-30") }));

        var found = await AskAsync(NewCustomer.Person("Lan Nguyen").Phone("+84 912 345 678").Email("lan@example.vn"));

        var looksLike = Assert.Single(found);
        Assert.Equal((lan.Id, "Nguyễn Thị Lan"), (looksLike.Customer, looksLike.DisplayName));
        Assert.InRange(looksLike.Probability, 0.9, 1);
        Assert.Contains(looksLike.Explanation.Evidence, e => (e.Field, e.Level) == ("phone", "same"));
        Assert.Contains(looksLike.Explanation.Evidence, e => (e.Field, e.Level) == ("name", "shortened"));
    }

    [Fact]
    public async Task Nobody_is_looked_like_by_a_stranger_an_archived_one_or_across_tenants()
    {
        var archived = await AddAsync(Lan());
        await ChangeAsync(archived.Id, (c, at) => c.Archive(ReasonCode.Parse("other"), at));

        Assert.Empty(await AskAsync(NewCustomer.Person("Phạm Quốc Bảo").Phone("0999999999")));
        Assert.Empty(await AskAsync(Lan()));
        await ChangeAsync(archived.Id, (c, at) => c.Restore(at));
        Assert.Single(await AskAsync(Lan()));
        using (ActFor(ConformanceCaller.Away)) Assert.Empty(await AskAsync(Lan()));
    }

    [Fact]
    public async Task Organisations_are_known_by_tax_code_and_name_without_its_form()
    {
        var company = await AddAsync(NewCustomer.Organisation("Công ty TNHH Hòa Phát").Profile(OrganisationProfile.Unknown with { TaxCode = "0100109106" }));

        var byCode = await AskAsync(NewCustomer.Organisation("Hoa Phat Co., Ltd").Profile(OrganisationProfile.Unknown with { TaxCode = "0100109106" }));

        Assert.Equal(company.Id, Assert.Single(byCode).Customer);
    }

    [Fact]
    public async Task All_customers_are_searched_for_those_that_are_one()
    {
        var first = await AddAsync(Lan());
        var second = await AddAsync(NewCustomer.Person("NGUYEN THI LAN").Phone("84912345678").Address(AddressKind.Home, Home()));
        await AddAsync(NewCustomer.Person("Trần Văn Hùng").Phone("0912 345 678").Address(AddressKind.Home, Home()));
        await AddAsync(NewCustomer.Person("Lê Hoàng Minh").Email("minh@example.vn"));

        var found = await ReadAsync(crm => crm.Duplicates.FindAsync());

        Assert.Equal(4, found.Customers);
        Assert.Equal([first.Id, second.Id], Assert.Single(found.Clusters));
        Assert.Equal((first.Id, second.Id), (found.Pairs[0].A, found.Pairs[0].B));
        Assert.True(found.Compared >= 3);
    }

    [Fact]
    public async Task A_search_among_nobody_finds_nothing()
    {
        var found = await ReadAsync(crm => crm.Duplicates.FindAsync());

        Assert.Equal((0, 0, 0), (found.Customers, found.Clusters.Count, found.Pairs.Count));
    }

    private static NewCustomer Lan() => NewCustomer.Person("Nguyễn Thị Lan").Phone("0912345678").Email("lan@example.vn").Address(AddressKind.Home, Home());

    private static PostalAddress Home() => PostalAddress.Of(CountryCode.Vietnam, street: "12 Lê Lợi", ward: "P. Sài Gòn", province: "TP.HCM");

    private Task<IReadOnlyList<LookAlike>> AskAsync(NewCustomer draft) => ReadAsync(crm => crm.Duplicates.LooksLikeAsync(draft));
}
