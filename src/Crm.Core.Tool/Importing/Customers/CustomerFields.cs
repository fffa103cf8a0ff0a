using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Importing.Customers;

/// <summary>What columns of customers are called.</summary>
internal static class CustomerFields
{
    public static FieldNames<CustomerField> Names { get; } = new(
        (CustomerField.Name, HeaderWords.WholeName),
        (CustomerField.FamilyName, HeaderWords.FamilyName),
        (CustomerField.MiddleName, HeaderWords.MiddleName),
        (CustomerField.GivenName, HeaderWords.GivenName),
        (CustomerField.Kind, ["kind", "type", "customer type", "loại", "loại khách hàng"]),
        (CustomerField.Email, HeaderWords.Email),
        (CustomerField.Phone, HeaderWords.Phone),
        (CustomerField.Company, HeaderWords.Company),
        (CustomerField.TaxCode, HeaderWords.TaxCode),
        (CustomerField.ExternalId, ["external id", "externalid", "id", "customer id", "customerid", "record id", "customer code", "customer number", "customer no", "client id", "mã", "mã khách hàng", "mã kh", "mã khách", "mã số khách hàng", "id khách hàng", "id khách", "id kh"]),
        (CustomerField.BirthDate, HeaderWords.BirthDate),
        (CustomerField.JobTitle, ["job title", "title", "position", "chức vụ", "chức danh"]),
        (CustomerField.Website, ["website", "web site", "web", "url", "trang web"]),
        (CustomerField.Street, HeaderWords.Street),
        (CustomerField.Ward, HeaderWords.Ward),
        (CustomerField.District, HeaderWords.District),
        (CustomerField.City, HeaderWords.City),
        (CustomerField.Province, HeaderWords.Province),
        (CustomerField.PostalCode, HeaderWords.PostalCode),
        (CustomerField.Country, HeaderWords.Country),
        (CustomerField.Tag, ["tag", "label", "nhãn", "thẻ"]))
    {
        Several = [CustomerField.Email, CustomerField.Phone, CustomerField.Tag],
        Instead = (HeaderWords.GivenNameBesideFamilyName, CustomerField.FamilyName, CustomerField.GivenName),
        Needed = [[CustomerField.Name, CustomerField.Company, CustomerField.Email, CustomerField.Phone, CustomerField.ExternalId, CustomerField.FamilyName, CustomerField.GivenName]],
    };
}
