using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
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
        { "crm.customer.invalid-website", "website", Firm(o => o with { Website = "http://a.b/\"><script>" }) },
        { "crm.customer.invalid-website", "website", Firm(o => o with { Website = "https://a.vn/' onclick='x" }) },
        { "crm.customer.invalid-website", "website", Firm(o => o with { Website = "javascript://a.vn/%0Aalert(1)" }) },
        { "crm.customer.invalid-website", "website", Firm(o => o with { Website = "https://bank.vn@evil.vn" }) },
        { "crm.text.too-long", "website", Firm(o => o with { Website = "example.vn/" + new string('x', 285) }) },
        { "crm.customer.unknown-value", "gender", Person(p => p with { Gender = (Gender)99 }) },
        { "crm.customer.unknown-value", "maritalStatus", Person(p => p with { MaritalStatus = (MaritalStatus)99 }) },
        { "crm.customer.unknown-value", "nameOrder", NewCustomer.Person("Lan", (NameOrder)99) },
        { "crm.customer.unknown-value", "nameOrder", NewCustomer.Person().Email("a@example.vn").Profile(PersonProfile.Unknown with { NameOrder = (NameOrder)99 }) },
        { "crm.customer.unknown-contact-point-kind", "contactPoints[0].kind", NewCustomer.Person("Lan").Reach((ContactPointKind)99, "x") },
        { "crm.customer.unknown-value", "addresses[0].kind", NewCustomer.Person("Lan").Address((AddressKind)99, s_address) },
        { "crm.value.missing", "addresses[0].address", NewCustomer.Person("Lan").Address(AddressKind.Home, null!) },
        { "crm.value.missing", "languages", Person(p => p with { Languages = null! }) },
        { "crm.language.invalid", "languages[1]", Person(p => p with { Languages = ["vi", null!] }) },
        { "crm.text.required", "tags[0].tag", NewCustomer.Person("Lan").Tag((string)null!) },
        { "crm.user.invalid", "user", NewCustomer.Person("Lan").OwnedBy(default) },
        { "crm.id.empty", "team", NewCustomer.Person("Lan").OwnedBy(Some.User, default(TeamId)) },
        { "crm.customer.invalid-revenue", "annualRevenue", Firm(o => o with { AnnualRevenue = Money.Of(-5, "VND") }) },
        { "crm.currency.unknown", "annualRevenue", Firm(o => o with { AnnualRevenue = default(Money) }) },
        { "crm.customer.invalid-revenue", "annualRevenueYear", Firm(o => o with { AnnualRevenueYear = 2025 }) },
        { "crm.customer.invalid-revenue", "annualRevenueYear", Firm(o => o with { AnnualRevenue = Money.Of(5, "VND"), AnnualRevenueYear = 99_999 }) },
        { "crm.customer.invalid-revenue", "annualRevenueYear", Firm(o => o with { AnnualRevenue = Money.Of(5, "VND"), AnnualRevenueYear = 1899 }) },
        { "crm.text.too-long", "name", NewCustomer.Person(new string('x', PersonProfile.MaxNamePartLength + 1)) },
        { "crm.text.too-long", "name", NewCustomer.Person(string.Concat(Enumerable.Repeat("x ", PersonName.MaxLength))) },
        { "crm.text.too-long", "given", NewCustomer.Person().Profile(PersonProfile.Unknown with { Given = new string('x', PersonProfile.MaxNamePartLength + 1) }) },
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
    public void A_person_s_name_is_as_long_as_its_parts_allow_however_it_is_given()
    {
        var lan = A.Customer();
        lan.TakePendingChanges();
        var part = new string('x', PersonProfile.MaxNamePartLength);

        Assert.Equal(("crm.text.too-long", "name"), RefusalOf(() => lan.Rename(part + "x", Some.Instant)));
        Assert.Equal(("crm.text.too-long", "name"), RefusalOf(() => lan.ChangePerson(lan.Person! with { Family = part, Middle = part, Given = part }, Some.Instant)));
        Assert.False(lan.HasPendingChanges);
        lan.Rename($"{part[1..]} {part}", Some.Instant);
        Assert.Equal(PersonName.MaxLength, lan.DisplayName.Length);
    }

    [Fact]
    public void An_address_without_a_scheme_is_stored_as_one_a_page_can_link_to() =>
        Assert.Equal("https://example.vn", A.Customer(Firm(o => o with { Website = "example.vn" })).Organisation!.Website);

    [Fact]
    public void Revenue_may_be_of_a_business_year_that_ends_in_the_next_one() =>
        Assert.Equal(2027, A.Customer(Firm(o => o with { AnnualRevenue = Money.Of(0, "VND"), AnnualRevenueYear = 2027 })).Organisation!.AnnualRevenueYear);

    [Fact]
    public void A_statement_from_before_any_business_is_refused() =>
        Assert.Equal(("crm.date.too-early", "asOf"), RefusalOf(() => _ = new DatedText("x", default, "web")));

    [Fact]
    public void Nobody_real_is_responsible_under_an_empty_key()
    {
        var lan = A.Customer();

        Assert.Equal("crm.user.invalid", RefusalOf(() => lan.AssignTo(default(UserId), null, ReasonCode.Parse("x"), Some.Instant)).Code);
        Assert.Equal("crm.id.empty", RefusalOf(() => lan.AssignTo(Some.User, default(TeamId), ReasonCode.Parse("x"), Some.Instant)).Code);
        Assert.Null(lan.Owner);
    }

    [Fact]
    public void Kinds_that_are_none_are_refused_with_a_code()
    {
        var lan = A.Customer();

        Assert.Equal(("crm.customer.unknown-contact-point-kind", "kind"), RefusalOf(() => lan.AddAccount((ContactPointKind)99, "x", Some.Instant)));
        Assert.Equal(("crm.customer.unknown-contact-point-kind", "kind"), RefusalOf(() => lan.AddAccount(ContactPointKind.Email, "x", Some.Instant)));
        Assert.Equal(("crm.customer.unknown-value", "kind"), RefusalOf(() => lan.AddAddress((AddressKind)99, s_address, Some.Instant)));
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

    private static (string Code, string? Path) RefusalOf(Action change)
    {
        var refused = Assert.Throws<CrmException>(change);
        return (refused.Code, refused.Path);
    }

    private static NewCustomer Person(Func<PersonProfile, PersonProfile> profile) => NewCustomer.Person("Lan").Profile(profile(PersonProfile.Unknown));

    private static NewCustomer Firm(Func<OrganisationProfile, OrganisationProfile> profile) => NewCustomer.Organisation("A").Profile(profile(OrganisationProfile.Unknown));

    private static NewCustomer Repeat(int count, Func<NewCustomer, int, NewCustomer> step) => Enumerable.Range(0, count).Aggregate(NewCustomer.Organisation("A"), step);
}
