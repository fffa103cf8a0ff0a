using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Customers;

public sealed class CustomerRefusalTests
{
    private static readonly PostalAddress s_address = PostalAddress.Of(CountryCode.Vietnam, "12 Lý Thường Kiệt");
    private static readonly DateOnly s_today = new(2026, 3, 14);

    public static TheoryData<string, string, NewCustomer> BadDrafts => new()
    {
        { "crm.customer.wrong-kind", "organisation", NewCustomer.Person("Lan").Profile(OrganisationProfile.Unknown) },
        { "crm.customer.wrong-kind", "person", NewCustomer.Organisation("A").Profile(PersonProfile.Unknown) },
        { "crm.customer.duplicate-address", "addresses[1]", NewCustomer.Person("Lan").Address(AddressKind.Home, s_address).Address(AddressKind.Home, s_address) },
        { "crm.customer.impossible-birth-date", "birthDate", Person(p => p with { BirthDate = new(2026, 3, 16) }) },
        { "crm.customer.impossible-birth-date", "birthDate", Person(p => p with { BirthDate = new(1875) }) },
        { "crm.customer.future-date", "occupation", Person(p => p with { Occupation = new("x", s_today.AddDays(2), "web") }) },
        { "crm.customer.future-date", "incomeBand", Person(p => p with { IncomeBand = new("x", s_today.AddDays(2), "web") }) },
        { "crm.customer.future-date", "sizeBand", Firm(o => o with { SizeBand = new("x", s_today.AddDays(2), "web") }) },
        { "crm.customer.invalid-website", "website", Firm(o => o with { Website = "ftp://example.vn" }) },
        { "crm.customer.invalid-website", "website", Firm(o => o with { Website = "no web site" }) },
        { "crm.customer.too-many", "languages", Person(p => p with { Languages = [.. Enumerable.Repeat("vi", 11)] }) },
        { "crm.customer.too-many", "contactPoints[50]", Repeat(Customer.MaxContactPoints + 1, (d, i) => d.Email($"p{i}@example.vn")) },
        { "crm.customer.too-many", "externalIds[50]", Repeat(Customer.MaxExternalIds + 1, (d, i) => d.ExternalId("shop", $"{i}")) },
        { "crm.customer.too-many", "addresses[20]", Repeat(Customer.MaxAddresses + 1, (d, i) => d.Address(AddressKind.Home, PostalAddress.Of(CountryCode.Vietnam, $"{i} Lý Thường Kiệt"))) },
        { "crm.customer.too-many", "tags[100]", Repeat(Customer.MaxTags + 1, (d, i) => d.Tag($"tag {i}")) },
        { "crm.company-name.invalid", "name", NewCustomer.Organisation("---") },
        { "crm.company-name.invalid", "legalName", Firm(o => o with { LegalName = "---" }) },
    };

    [Theory]
    [MemberData(nameof(BadDrafts))]
    public void A_draft_that_is_not_acceptable_is_refused_with_code_and_place(string code, string path, NewCustomer draft)
    {
        var refused = Assert.Throws<CrmException>(() => A.Customer(draft));

        Assert.Equal((code, path), (refused.Code, refused.Path));
    }

    [Fact]
    public void A_name_that_is_refused_changes_nothing()
    {
        var firm = A.Customer(NewCustomer.Organisation("Hòa Phát"));
        firm.TakePendingChanges();

        Assert.Equal("name", Assert.Throws<CrmException>(() => firm.Rename("---", Some.Instant)).Path);
        Assert.Equal("legalName", Assert.Throws<CrmException>(() => firm.ChangeOrganisation(OrganisationProfile.Unknown with { LegalName = "---" }, Some.Instant)).Path);
        Assert.Equal(("Hòa Phát", null, false), (firm.DisplayName, firm.Organisation!.LegalName, firm.HasPendingChanges));
    }

    [Fact]
    public void The_number_of_a_removed_part_is_never_used_again()
    {
        var lan = A.Customer(NewCustomer.Person("Lan").Email("a@example.vn").Email("b@example.vn").Address(AddressKind.Home, s_address));
        lan.RemoveContactPoint(2, Some.Instant);
        lan.RemoveAddress(1, Some.Instant);

        Assert.Equal(3, lan.AddEmail(EmailAddress.Parse("c@example.vn"), Some.Instant).Number);
        Assert.Equal(2, lan.AddAddress(AddressKind.Home, s_address, Some.Instant).Number);
        Assert.Throws<CrmException>(() => lan.AddEmail(EmailAddress.Parse("d@example.vn"), Some.Instant, new string('x', ContactPoint.MaxLabelLength + 1)));
        Assert.Equal((3, 2), (lan.ContactPointsMade, lan.AddressesMade));
    }

    [Fact]
    public void A_reason_that_was_never_given_is_refused()
    {
        var lan = A.Customer();

        Assert.Equal("crm.reason.invalid", Assert.Throws<CrmException>(() => lan.Archive(default, Some.Instant)).Code);
        Assert.Equal("crm.reason.invalid", Assert.Throws<CrmException>(() => lan.AssignTo(Some.User, null, default, Some.Instant)).Code);
        Assert.False(lan.IsArchived);
    }

    private static NewCustomer Person(Func<PersonProfile, PersonProfile> profile) => NewCustomer.Person("Lan").Profile(profile(PersonProfile.Unknown));

    private static NewCustomer Firm(Func<OrganisationProfile, OrganisationProfile> profile) => NewCustomer.Organisation("A").Profile(profile(OrganisationProfile.Unknown));

    private static NewCustomer Repeat(int count, Func<NewCustomer, int, NewCustomer> step) => Enumerable.Range(0, count).Aggregate(NewCustomer.Organisation("A"), step);
}
