using System.Text.Json;
using Crm.Core.Tool.Csv;

namespace Crm.Core.Tool.Importing;

/// <summary>What columns are called in English and Vietnamese; compared folded.</summary>
internal static class CustomerFieldNames
{
    private static readonly (CustomerField Field, string[] Names)[] Known =
    [
        (CustomerField.Name, ["name", "full name", "fullname", "customer name", "contact name", "họ tên", "họ và tên", "tên", "tên khách hàng", "tên kh", "khách hàng"]),
        (CustomerField.Kind, ["kind", "type", "customer type", "loại", "loại khách hàng"]),
        (CustomerField.Email, ["email", "e mail", "mail", "email address", "thư điện tử", "địa chỉ email"]),
        (CustomerField.Phone, ["phone", "telephone", "tel", "mobile", "phone number", "mobile phone", "điện thoại", "số điện thoại", "sđt", "di động", "đt"]),
        (CustomerField.Company, ["company", "company name", "organisation", "organization", "account", "công ty", "tên công ty", "doanh nghiệp", "tổ chức"]),
        (CustomerField.TaxCode, ["tax code", "taxcode", "tax id", "vat number", "mã số thuế", "mst"]),
        (CustomerField.ExternalId, ["external id", "externalid", "id", "customer id", "customerid", "record id", "customer code", "mã", "mã khách hàng", "mã kh"]),
        (CustomerField.BirthDate, ["birth date", "birthdate", "date of birth", "birthday", "dob", "ngày sinh", "sinh nhật"]),
        (CustomerField.JobTitle, ["job title", "title", "position", "chức vụ", "chức danh"]),
        (CustomerField.Website, ["website", "web site", "web", "url", "trang web"]),
        (CustomerField.Street, ["street", "address", "street address", "địa chỉ", "số nhà", "đường"]),
        (CustomerField.Ward, ["ward", "commune", "phường", "xã", "phường xã", "phường/xã"]),
        (CustomerField.District, ["district", "quận", "huyện", "quận huyện", "quận/huyện"]),
        (CustomerField.City, ["city", "town", "thành phố"]),
        (CustomerField.Province, ["province", "state", "tỉnh", "tỉnh thành", "tỉnh/thành", "tỉnh thành phố", "tỉnh/thành phố"]),
        (CustomerField.PostalCode, ["postal code", "postcode", "zip", "zip code", "mã bưu chính", "mã bưu điện"]),
        (CustomerField.Country, ["country", "country code", "quốc gia", "nước"]),
        (CustomerField.Tag, ["tag", "label", "nhãn", "thẻ"]),
    ];

    private static readonly Dictionary<string, CustomerField> ByHeader =
        Known.SelectMany(k => k.Names.Select(n => (Key: CsvFile.Key(n), k.Field))).ToDictionary(n => n.Key, n => n.Field, StringComparer.Ordinal);

    private static readonly Dictionary<string, CustomerField> ByName =
        Enum.GetValues<CustomerField>().ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The names a mapping file uses.</summary>
    public static IEnumerable<string> All => ByName.Keys;

    /// <summary>What a header means; null when it is not recognised.</summary>
    public static CustomerField? OfHeader(string header) => ByHeader.TryGetValue(CsvFile.Key(header), out var field) ? field : null;

    /// <summary>The field with a name of mapping files; null when there is none.</summary>
    public static CustomerField? OfName(string name) => ByName.TryGetValue(name, out var field) ? field : null;

    public static string NameOf(CustomerField field) => JsonNamingPolicy.KebabCaseLower.ConvertName(field.ToString());
}
