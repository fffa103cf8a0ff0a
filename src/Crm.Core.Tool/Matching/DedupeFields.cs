using Crm.Core.Matching;
using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Matching;

/// <summary>What columns of a file to be searched for duplicates are called, and how what they hold is compared.</summary>
internal static class DedupeFields
{
    public static FieldNames<DedupeField> Names { get; } = new(
        (DedupeField.Id, ["id", "record id", "rec id", "unique id", "external id", "customer id", "row id", "mã", "mã khách hàng", "mã kh", "id khách hàng"]),
        (DedupeField.Name, ["name", "full name", "fullname", "customer name", "contact name", "họ tên", "họ và tên", "tên", "tên khách hàng", "tên kh", "khách hàng", "tên đầy đủ", "họ tên khách hàng", "họ và tên khách hàng"]),
        (DedupeField.FamilyName, HeaderWords.FamilyName),
        (DedupeField.MiddleName, HeaderWords.MiddleName),
        (DedupeField.GivenName, HeaderWords.GivenName),
        (DedupeField.Company, ["company", "company name", "organisation", "organization", "account", "công ty", "tên công ty", "doanh nghiệp", "tổ chức"]),
        (DedupeField.Phone, HeaderWords.Phone),
        (DedupeField.Email, HeaderWords.Email),
        (DedupeField.BirthDate, ["birth date", "birthdate", "date of birth", "birthday", "dob", "ngày sinh", "sinh nhật"]),
        (DedupeField.TaxCode, ["tax code", "taxcode", "tax id", "vat number", "mã số thuế", "mst"]),
        (DedupeField.Identifier, ["soc sec id", "ssn", "social security number", "national id", "identity card", "passport", "passport number", "cccd", "cmnd", "số cccd", "số cmnd", "căn cước", "hộ chiếu"]),
        (DedupeField.Street, ["street", "address", "street address", "address 1", "address line 1", "địa chỉ", "đường", "số nhà đường"]),
        (DedupeField.HouseNumber, ["street number", "house number", "số nhà"]),
        (DedupeField.AddressLine, ["address 2", "address line 2"]),
        (DedupeField.Ward, ["ward", "commune", "phường", "xã", "phường xã", "phường/xã"]),
        (DedupeField.District, ["district", "quận", "huyện", "quận huyện", "quận/huyện"]),
        (DedupeField.City, ["city", "town", "suburb", "thành phố"]),
        (DedupeField.Province, ["province", "state", "tỉnh", "tỉnh thành", "tỉnh/thành", "tỉnh thành phố", "tỉnh/thành phố"]),
        (DedupeField.PostalCode, ["postal code", "postcode", "zip", "zip code", "mã bưu chính", "mã bưu điện"]),
        (DedupeField.Country, ["country", "country code", "quốc gia", "nước"]))
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
