using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Tool.Csv;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing;

/// <summary>One row as a customer to be added, with the column each part comes from.</summary>
internal sealed class CustomerDraft
{
    private static readonly CountryCode Region = CountryCode.Vietnam;

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly CustomerMapping _mapping;
    private readonly CsvRow _row;

    /// <summary>Reads nothing but the external id yet.</summary>
    /// <param name="mapping">Which column holds what.</param>
    /// <param name="row">The row.</param>
    /// <param name="source">The system the row comes from.</param>
    /// <exception cref="CrmException">The code of the part that is not acceptable; <see cref="ColumnOf"/> tells the column.</exception>
    public CustomerDraft(CustomerMapping mapping, CsvRow row, string source)
    {
        _mapping = mapping;
        _row = row;
        Source = source;
        ExternalId = Take(CustomerField.ExternalId, "externalIds");
    }

    public string Source { get; }

    /// <summary>The key at the source; null for none.</summary>
    public string? ExternalId { get; }

    public NewCustomer Build()
    {
        var draft = Take(CustomerField.Kind, "kind") is { } kind ? OfKind(kind) : Guessed();
        draft = Reached(draft);
        if (ExternalId is { } key) draft = draft.ExternalId(Source, key);
        if (Address() is { } address) draft = draft.Address(draft.Kind == CustomerKind.Person ? AddressKind.Home : AddressKind.Work, address);
        foreach (var (column, field) in _mapping.Columns)
        {
            if (field == CustomerField.Tag && Text(column) is { } tag) draft = draft.Tag(tag);
        }

        return WithProfile(draft).From(Source);
    }

    /// <summary>The column a refusal is about; null when it is the row as a whole.</summary>
    public int? ColumnOf(CrmException refused)
    {
        var parts = _columns.Keys.Where(part => refused.Path?.StartsWith(part, StringComparison.Ordinal) == true).ToList();
        return parts.Count == 0 ? null : _columns[parts.MaxBy(part => part.Length)!];
    }

    // A name is a person's unless the row says otherwise; a company alone is an organisation.
    private NewCustomer Guessed() =>
        Take(CustomerField.Name, "name") is { } name ? NewCustomer.Person(name)
        : Take(CustomerField.Company, "name") is { } company ? NewCustomer.Organisation(company)
        : Take(CustomerField.TaxCode, "taxCode") is not null ? NewCustomer.Organisation()
        : NewCustomer.Person();

    private NewCustomer OfKind(string kind) => Fold.Key(kind) switch
    {
        "person" or "individual" or "ca nhan" => NewCustomer.Person(Take(CustomerField.Name, "name")),
        "organisation" or "organization" or "company" or "business" or "to chuc" or "cong ty" or "doanh nghiep" =>
            NewCustomer.Organisation(Take(CustomerField.Company, "name") ?? Take(CustomerField.Name, "name")),
        _ => throw new CrmException(ToolErrors.UnknownKind, "kind"),
    };

    private NewCustomer Reached(NewCustomer draft)
    {
        var points = 0;
        foreach (var (column, field) in _mapping.Columns)
        {
            if (field is not (CustomerField.Email or CustomerField.Phone) || Text(column) is not { } text) continue;
            if (field is CustomerField.Email)
            {
                _columns[$"contactPoints[{points++}]"] = column;
                draft = draft.Email(text);
                continue;
            }

            _columns["phone"] = column;
            foreach (var phone in PhoneNumber.ParseMany(text, Region).DistinctBy(p => p.E164, StringComparer.Ordinal))
            {
                _columns[$"contactPoints[{points++}]"] = column;
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

    private string? Take(CustomerField field, string path)
    {
        foreach (var (column, mapped) in _mapping.Columns)
        {
            if (mapped != field) continue;
            _columns[path] = column;
            return Text(column);
        }

        return null;
    }

    private string? Text(int column) => string.IsNullOrWhiteSpace(_row.Fields[column]) ? null : _row.Fields[column].Trim();
}
