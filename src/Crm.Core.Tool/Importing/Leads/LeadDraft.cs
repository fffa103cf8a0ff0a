using Crm.Core.Errors;
using Crm.Core.Leads;
using Crm.Core.Products;
using Crm.Core.Tenancy;
using Crm.Core.Tool.Importing.Cells;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Leads;

/// <summary>One row as a lead to be added.</summary>
/// <param name="row">The row; tells the column of a refusal.</param>
/// <param name="source">The system the row comes from.</param>
/// <param name="currency">The currency of estimated values.</param>
/// <param name="dateFormat">How dates are written; null for one of the usual ways.</param>
internal sealed class LeadDraft(MappedRow<LeadField> row, string source, Currency currency, string? dateFormat)
{
    private const char BetweenProducts = ';';

    private static readonly CountryCode Region = CountryCode.Vietnam;

    /// <summary>The key at the source; null for none.</summary>
    public string? ExternalId { get; } = row.Take(LeadField.ExternalId, "externalId");

    /// <summary>The keys of the products it wants, with their columns.</summary>
    public IEnumerable<(int Column, string Key)> Products =>
        from cell in row.All(LeadField.Product)
        from key in cell.Text.Split(BetweenProducts, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (cell.Column, key);

    /// <summary>The whole row but its status.</summary>
    /// <param name="products">The products behind <see cref="Products"/>.</param>
    /// <exception cref="RowRefusedException">What is not acceptable, at its column.</exception>
    public NewLead Build(IEnumerable<ProductId> products)
    {
        var draft = NewLead.Of(Name(), row.Take(LeadField.Company, "company"))
            .From(row.Take(LeadField.Source, "source") ?? source)
            .OwnedBy(row.Read(LeadField.Owner, t => new UserId(t)))
            .Wanting(products);
        if (ExternalId is { } key) draft = draft.KnownAs(source, key);
        if (row.Take(LeadField.Campaign, "campaign") is { } campaign) draft = draft.Under(campaign);
        if (row.Take(LeadField.Interest, "interest") is { } interest) draft = draft.Wanting(interest);
        if (row.Take(LeadField.Note, "note") is { } note) draft = draft.Noting(note);
        if (row.Read(LeadField.Value, t => AmountCell.Parse(t, currency), "estimatedValue") is { } value) draft = draft.Worth(value);
        if (row.Read(LeadField.Created, t => InstantCell.Parse(t, dateFormat), "cameInAt") is { } created) draft = draft.CameIn(created);
        return Reached(draft);
    }

    private string? Name()
    {
        if (row.Take(LeadField.Name, "name") is { } whole) return whole;
        var (given, middle, family) = (row.Take(LeadField.GivenName, "name"), row.Take(LeadField.MiddleName), row.Take(LeadField.FamilyName, "name"));
        return new NameParts(family, middle, given).Whole;
    }

    // The same address or number in two columns is one.
    private NewLead Reached(NewLead draft)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (column, text) in row.All(LeadField.Email))
        {
            var email = At(column, () => EmailAddress.Parse(text));
            if (known.Add(email.Key)) draft = draft.Email(text);
        }

        foreach (var (column, text) in row.All(LeadField.Phone))
        {
            foreach (var phone in At(column, () => PhoneNumber.ParseMany(text, Region)).Where(p => known.Add(p.E164))) draft = draft.Phone(phone.Value);
        }

        return draft;
    }

    private static T At<T>(int column, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CrmException refused)
        {
            throw new RowRefusedException(refused, column);
        }
    }
}
