using Crm.Core.Matching;
using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Matching;

/// <summary>What columns of a file to be searched for duplicates are called, and how what they hold is compared.</summary>
internal static class DedupeFields
{
    public static FieldNames<DedupeField> Names { get; } = new(
        (DedupeField.Id, ["id", "record id", "rec id", "unique id", "external id", "customer id", "row id", "mã", "mã khách hàng", "mã kh", "id khách hàng"]),
        (DedupeField.Name, HeaderWords.WholeName),
        (DedupeField.FamilyName, HeaderWords.FamilyName),
        (DedupeField.MiddleName, HeaderWords.MiddleName),
        (DedupeField.GivenName, HeaderWords.GivenName),
        (DedupeField.Company, HeaderWords.Company),
        (DedupeField.Phone, HeaderWords.Phone),
        (DedupeField.Email, HeaderWords.Email),
        (DedupeField.BirthDate, HeaderWords.BirthDate),
        (DedupeField.TaxCode, HeaderWords.TaxCode),
        (DedupeField.Identifier, ["soc sec id", "ssn", "social security number", "national id", "identity card", "passport", "passport number", "cccd", "cmnd", "số cccd", "số cmnd", "căn cước", "hộ chiếu"]),
        (DedupeField.Street, [.. HeaderWords.Street.Where(w => w != "số nhà"), "address 1", "address line 1", "số nhà đường"]),
        (DedupeField.HouseNumber, ["street number", "house number", "số nhà"]),
        (DedupeField.AddressLine, ["address 2", "address line 2"]),
        (DedupeField.Ward, HeaderWords.Ward),
        (DedupeField.District, HeaderWords.District),
        (DedupeField.City, [.. HeaderWords.City, "suburb"]),
        (DedupeField.Province, HeaderWords.Province),
        (DedupeField.PostalCode, HeaderWords.PostalCode),
        (DedupeField.Country, HeaderWords.Country))
    {
        Several = [DedupeField.Phone, DedupeField.Email, DedupeField.Identifier],
        Instead = (HeaderWords.GivenNameBesideFamilyName, DedupeField.FamilyName, DedupeField.GivenName),
        Needed = [[DedupeField.Name, DedupeField.GivenName, DedupeField.FamilyName, DedupeField.Company, DedupeField.Phone, DedupeField.Email, DedupeField.BirthDate, DedupeField.TaxCode, DedupeField.Identifier]],
    };

    /// <summary>How a field is compared; null of what tells records apart and is not compared.</summary>
    public static MatchFieldKind? KindOf(DedupeField field) => field switch
    {
        DedupeField.Id => null,
        DedupeField.Name => MatchFieldKind.PersonName,
        DedupeField.FamilyName => MatchFieldKind.FamilyName,
        DedupeField.GivenName => MatchFieldKind.GivenName,
        DedupeField.Company => MatchFieldKind.CompanyName,
        DedupeField.Phone => MatchFieldKind.Phone,
        DedupeField.Email => MatchFieldKind.Email,
        DedupeField.BirthDate => MatchFieldKind.Date,
        DedupeField.TaxCode or DedupeField.Identifier => MatchFieldKind.Identifier,
        DedupeField.Street => MatchFieldKind.Street,
        DedupeField.Ward or DedupeField.District or DedupeField.City or DedupeField.Province or DedupeField.PostalCode or DedupeField.Country => MatchFieldKind.Place,
        _ => MatchFieldKind.Text,
    };
}
