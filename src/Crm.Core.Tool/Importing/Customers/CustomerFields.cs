using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Importing.Customers;

/// <summary>What columns of customers are called.</summary>
internal static class CustomerFields
{
    public static FieldNames<CustomerField> Names { get; } = new(
        (CustomerField.Name, ["name", "full name", "fullname", "customer name", "contact name", "họ tên", "họ và tên", "tên", "tên khách hàng", "tên kh", "khách hàng", "tên đầy đủ", "họ tên khách hàng", "họ và tên khách hàng", "họ tên kh"]),
        (CustomerField.FamilyName, HeaderWords.FamilyName),
        (CustomerField.MiddleName, HeaderWords.MiddleName),
        (CustomerField.GivenName, HeaderWords.GivenName),
        (CustomerField.Kind, ["kind", "type", "customer type", "loại", "loại khách hàng"]),
        (CustomerField.Email, HeaderWords.Email),
        (CustomerField.Phone, HeaderWords.Phone),
        (CustomerField.Company, ["company", "company name", "organisation", "organization", "account", "công ty", "tên công ty", "doanh nghiệp", "tổ chức"]),
        (CustomerField.TaxCode, ["tax code", "taxcode", "tax id", "vat number", "mã số thuế", "mst"]),
        (CustomerField.ExternalId, ["external id", "externalid", "id", "customer id", "customerid", "record id", "customer code", "customer number", "customer no", "client id", "mã", "mã khách hàng", "mã kh", "mã khách", "mã số khách hàng", "id khách hàng", "id khách", "id kh"]),
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
        (CustomerField.Tag, ["tag", "label", "nhãn", "thẻ"]))
    {
        Several = [CustomerField.Email, CustomerField.Phone, CustomerField.Tag],
        Instead = (HeaderWords.GivenNameBesideFamilyName, CustomerField.FamilyName, CustomerField.GivenName),
        Needed = [[CustomerField.Name, CustomerField.Company, CustomerField.Email, CustomerField.Phone, CustomerField.ExternalId, CustomerField.FamilyName, CustomerField.GivenName]],
    };
}
