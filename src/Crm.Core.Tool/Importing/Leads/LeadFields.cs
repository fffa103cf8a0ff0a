using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Importing.Leads;

/// <summary>What columns of leads are called.</summary>
internal static class LeadFields
{
    public static FieldNames<LeadField> Names { get; } = new(
        (LeadField.Name, ["name", "full name", "fullname", "lead name", "contact name", "họ tên", "họ và tên", "tên", "tên khách hàng", "tên khách tiềm năng", "người liên hệ", "tên đầy đủ", "họ tên khách hàng", "họ và tên khách hàng", "họ tên kh"]),
        (LeadField.FamilyName, HeaderWords.FamilyName),
        (LeadField.MiddleName, HeaderWords.MiddleName),
        (LeadField.GivenName, HeaderWords.GivenName),
        (LeadField.Company, ["company", "company name", "organisation", "organization", "công ty", "tên công ty", "doanh nghiệp", "tổ chức"]),
        (LeadField.Email, HeaderWords.Email),
        (LeadField.Phone, HeaderWords.Phone),
        (LeadField.Source, ["source", "lead source", "origin", "nguồn", "nguồn khách"]),
        (LeadField.Campaign, ["campaign", "chiến dịch"]),
        (LeadField.Interest, ["interest", "need", "wants", "nhu cầu", "quan tâm"]),
        (LeadField.Note, ["note", "notes", "comment", "description", "ghi chú", "mô tả"]),
        (LeadField.Value, ["value", "estimated value", "expected value", "amount", "giá trị", "giá trị dự kiến", "giá trị ước tính"]),
        (LeadField.Owner, ["owner", "employee", "agent", "sales agent", "assigned to", "nhân viên", "người phụ trách", "phụ trách"]),
        (LeadField.Created, ["created", "created at", "created date", "date", "came in", "ngày", "ngày tạo", "ngày đến"]),
        (LeadField.Product, ["product", "product key", "product code", "sku", "sản phẩm", "mã sản phẩm"]),
        (LeadField.Status, ["status", "lead status", "state", "trạng thái", "tình trạng"]),
        (LeadField.Reason, ["reason", "disqualified reason", "disqualification reason", "lý do", "lý do loại"]),
        (LeadField.ExternalId, ["external id", "externalid", "id", "lead id", "leadid", "record id", "lead number", "mã", "mã khách tiềm năng", "mã đầu mối", "mã lead", "id lead"]))
    {
        Several = [LeadField.Email, LeadField.Phone, LeadField.Product],
        Instead = (HeaderWords.GivenNameBesideFamilyName, LeadField.FamilyName, LeadField.GivenName),
        Needed = [[LeadField.Name, LeadField.Company, LeadField.Email, LeadField.Phone, LeadField.FamilyName, LeadField.GivenName]],
    };
}
