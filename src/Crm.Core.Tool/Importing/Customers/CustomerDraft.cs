using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Tool.Importing.Cells;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Customers;

/// <summary>One row as a customer to be added.</summary>
internal sealed class CustomerDraft
{
    private static readonly CountryCode Region = CountryCode.Vietnam;

    private readonly MappedRow<CustomerField> _row;

    /// <summary>Reads nothing but the external id yet.</summary>
    /// <param name="row">The row; tells the column of a refusal.</param>
    /// <param name="source">The system the row comes from.</param>
    public CustomerDraft(MappedRow<CustomerField> row, string source)
    {
        _row = row;
        Source = source;
        ExternalId = row.Take(CustomerField.ExternalId, "externalIds");
    }

    public string Source { get; }

    /// <summary>The key at the source; null for none.</summary>
    public string? ExternalId { get; }

    /// <summary>The whole row.</summary>
    /// <exception cref="CrmException">The code of the part that is not acceptable; the row tells the column.</exception>
    public NewCustomer Build()
    {
        var draft = Take(CustomerField.Kind, "kind") is { } kind ? OfKind(kind) : Guessed();
        draft = Reached(draft);
        if (ExternalId is { } key) draft = draft.ExternalId(Source, key);
        if (Address() is { } address) draft = draft.Address(draft.Kind == CustomerKind.Person ? AddressKind.Home : AddressKind.Work, address);
        draft = draft.Tag(_row.All(CustomerField.Tag).Select(t => t.Text));
        return WithProfile(draft).From(Source);
    }

    // A name is a person's unless the row says otherwise; a company alone is an organisation.
    private NewCustomer Guessed() =>
        Person() is { } person ? person
        : Take(CustomerField.Company, "name") is { } company ? NewCustomer.Organisation(company)
        : Take(CustomerField.TaxCode, "taxCode") is not null ? NewCustomer.Organisation()
        : NewCustomer.Person();

    private NewCustomer OfKind(string kind) => Fold.Key(kind) switch
    {
        "person" or "individual" or "ca nhan" => Person() ?? NewCustomer.Person(),
        "organisation" or "organization" or "company" or "business" or "to chuc" or "cong ty" or "doanh nghiep" =>
            NewCustomer.Organisation(Take(CustomerField.Company, "name") ?? Take(CustomerField.Name, "name")),
        _ => throw new CrmException(ToolErrors.UnknownKind, "kind"),
    };

    private NewCustomer? Person()
    {
        if (Take(CustomerField.Name, "name") is { } name) return NewCustomer.Person(name);
        var (given, middle, family) = (Take(CustomerField.GivenName, "name"), _row.Take(CustomerField.MiddleName), Take(CustomerField.FamilyName, "name"));
        var parts = new NameParts(family, middle, given);
        return parts.Whole is { } whole ? NewCustomer.Person(whole, parts.Order) : null;
    }

    private NewCustomer Reached(NewCustomer draft)
    {
        var points = 0;
        foreach (var (column, field, text) in _row.All())
        {
            if (field is CustomerField.Email)
            {
                _row.Came($"contactPoints[{points++}]", column);
                draft = draft.Email(text);
            }

            if (field is not CustomerField.Phone) continue;
            _row.Came("phone", column);
            foreach (var phone in PhoneNumber.ParseMany(text, Region).DistinctBy(p => p.E164, StringComparer.Ordinal))
            {
                _row.Came($"contactPoints[{points++}]", column);
                draft = draft.Phone(phone.Value);
            }
        }

        return draft;
    }

    private PostalAddress? Address()
    {
        var (street, ward, district) = (Take(CustomerField.Street, "address.street"), Take(CustomerField.Ward, "address.ward"), Take(CustomerField.District, "address.district"));
        var (city, province, code) = (Take(CustomerField.City, "address.city"), Take(CustomerField.Province, "address.province"), Take(CustomerField.PostalCode, "address.postalCode"));
        var country = Take(CustomerField.Country, "address.country") is { } written ? CountryCode.Parse(written, "address.country") : Region;
        return (street ?? ward ?? district ?? city ?? province ?? code) is null ? null : PostalAddress.Of(country, street, ward, district, city, province, code);
    }

    private NewCustomer WithProfile(NewCustomer draft)
    {
        var (born, title) = (Take(CustomerField.BirthDate, "birthDate"), Take(CustomerField.JobTitle, "jobTitle"));
        var (tax, website) = (Take(CustomerField.TaxCode, "taxCode"), Take(CustomerField.Website, "website"));
        if (draft.Kind == CustomerKind.Organisation)
            return (tax ?? website) is null ? draft : draft.Profile(OrganisationProfile.Unknown with { TaxCode = tax, Website = website });
        if (born is null && title is null) return draft;
        return draft.Profile(PersonProfile.Unknown with { BirthDate = born is null ? null : Born(born), JobTitle = title });
    }

    // As the library writes dates, or the way spreadsheets in Vietnam do.
    private static PartialDate Born(string text) =>
        DateOnly.TryParseExact(text, ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? PartialDate.From(day)
            : PartialDate.Parse(text, "birthDate");

    private string? Take(CustomerField field, string path) => _row.Take(field, path);
}
