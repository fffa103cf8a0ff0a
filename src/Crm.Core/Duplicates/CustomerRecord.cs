using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Matching;
using Crm.Core.Values;

namespace Crm.Core.Duplicates;

/// <summary>What customers are compared by.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
internal sealed record CustomerRecord(
    CustomerId Id, CustomerKind Kind, string DisplayName, PartialDate? Born, string? LegalName, string? TaxCode, IReadOnlyList<string> Phones, IReadOnlyList<string> Emails, IReadOnlyList<CustomerPlace> Places)
{
    /// <summary>What is read of each.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(CustomerRecord))]
    public static readonly Expression<Func<Customer, CustomerRecord>> Of = c => new CustomerRecord(
        c.Id, c.Kind, c.DisplayName, c.Person == null ? null : c.Person.BirthDate, c.Organisation == null ? null : c.Organisation.LegalName, c.Organisation == null ? null : c.Organisation.TaxCode,
        c.ContactPoints.Where(p => p.Kind == ContactPointKind.Phone).Select(p => p.Value).ToList(),
        c.ContactPoints.Where(p => p.Kind == ContactPointKind.Email).Select(p => p.Value).ToList(),
        c.Addresses.Select(a => new CustomerPlace(a.Street, a.Ward, a.Province ?? a.City)).ToList());

    public static IReadOnlyList<MatchField> Fields { get; } =
    [
        new("name", MatchFieldKind.PersonName), new("company", MatchFieldKind.CompanyName), new("phone", MatchFieldKind.Phone), new("email", MatchFieldKind.Email), new("birth-date", MatchFieldKind.Date),
        new("tax-code", MatchFieldKind.Identifier), new("street", MatchFieldKind.Street), new("ward", MatchFieldKind.Place), new("province", MatchFieldKind.Place),
    ];

    public static CustomerRecord OfDraft(NewCustomer draft) => new(
        default, draft.Kind, draft.Name ?? string.Empty, draft.PersonProfile?.BirthDate, draft.OrganisationProfile?.LegalName, draft.OrganisationProfile?.TaxCode,
        [.. draft.ContactPoints.Where(p => p.Kind == ContactPointKind.Phone).Select(p => p.Text)], [.. draft.ContactPoints.Where(p => p.Kind == ContactPointKind.Email).Select(p => p.Text)],
        [.. draft.Addresses.Select(a => new CustomerPlace(a.Address.Street, a.Address.Ward, a.Address.Province ?? a.Address.City))]);

    public MatchRecord ToMatch(string id) => new(
        id,
        [
            Filled(Kind == CustomerKind.Person ? DisplayName : null), Filled(Kind == CustomerKind.Organisation ? DisplayName : null, LegalName), Phones, Emails, Filled(Born?.ToString().Replace("-", "/", StringComparison.Ordinal)),
            Filled(TaxCode), Filled([.. Places.Select(p => p.Street)]), Filled([.. Places.Select(p => p.Ward)]), Filled([.. Places.Select(p => p.Province)]),
        ]);

    private static string[] Filled(params string?[] texts) => [.. texts.OfType<string>().Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];
}
