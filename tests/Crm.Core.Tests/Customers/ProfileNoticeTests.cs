using System.Reflection;
using Crm.Core.Customers;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Customers;

/// <summary>A field of a profile that changed without anybody being told would be stored without version, audit and event.</summary>
public sealed class ProfileNoticeTests
{
    private static readonly PersonProfile s_person = new()
    {
        Honorific = "Chị",
        Family = "Nguyễn",
        Middle = "Thị",
        Given = "Lan",
        NameOrder = NameOrder.GivenFirst,
        BirthDate = PartialDate.Parse("1990-02-03", "birthDate"),
        Gender = Gender.Female,
        MaritalStatus = MaritalStatus.Married,
        JobTitle = "Kế toán",
        Occupation = Dated("teacher"),
        IncomeBand = Dated("10-20"),
        FinancialStanding = Dated("good"),
        Languages = ["vi"],
        TimeZone = "Asia/Ho_Chi_Minh",
    };

    private static readonly OrganisationProfile s_firm = new()
    {
        LegalName = "An Phát",
        TaxCountry = CountryCode.Parse("US"),
        TaxCode = "12-3456789",
        Industry = "Steel",
        SizeBand = Dated("50-249"),
        AnnualRevenue = Money.Of(5, "USD"),
        AnnualRevenueYear = 2025,
        Website = "https://example.vn",
    };

    public static TheoryData<string> PersonFields => [.. Settable(typeof(PersonProfile))];

    public static TheoryData<string> FirmFields => [.. Settable(typeof(OrganisationProfile))];

    [Theory]
    [MemberData(nameof(PersonFields))]
    public void Every_field_of_a_person_that_changes_is_told(string field)
    {
        var customer = A.Customer(NewCustomer.Person().Email("lan@example.vn").Profile(s_person));
        customer.TakePendingChanges();

        customer.ChangePerson(With(customer.Person! with { }, field, PersonProfile.Unknown), Some.Instant);

        Assert.Contains(customer.TakePendingChanges().Fields, f => f.Field == $"Person.{field}");
    }

    [Theory]
    [MemberData(nameof(FirmFields))]
    public void Every_field_of_a_firm_that_changes_is_told(string field)
    {
        var customer = A.Customer(NewCustomer.Organisation("An Phát").Profile(s_firm));
        customer.TakePendingChanges();
        var changed = With(customer.Organisation! with { }, field, OrganisationProfile.Unknown);
        if (field == nameof(OrganisationProfile.AnnualRevenue)) changed = changed with { AnnualRevenueYear = null };
        if (field == nameof(OrganisationProfile.TaxCountry)) changed = changed with { TaxCode = null };

        customer.ChangeOrganisation(changed, Some.Instant);

        Assert.Contains(customer.TakePendingChanges().Fields, f => f.Field == $"Organisation.{field}");
    }

    private static DatedText Dated(string value) => new(value, new(2026, 1, 1), "stated");

    private static IEnumerable<string> Settable(Type profile) =>
        profile.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.SetMethod is { IsPublic: true }).Select(p => p.Name);

    private static T With<T>(T copy, string field, T unknown)
        where T : class
    {
        var property = typeof(T).GetProperty(field)!;
        property.SetValue(copy, property.GetValue(unknown));
        return copy;
    }
}
