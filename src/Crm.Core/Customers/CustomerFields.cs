using Crm.Core.Fields;

namespace Crm.Core.Customers;

/// <summary>What may be collected about customers, and on what terms.</summary>
public static class CustomerFields
{
    /// <summary>All built-in fields.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("kind", "Kind", "Loại khách hàng", FieldProfiles.Bookkeeping).In<Customer>(c => c.Kind),
        Field("name", "Name", "Tên", FieldProfiles.Identity).In<Customer>(c => c.DisplayName, c => c.NameKey, c => c.NameToned, c => c.NameTokens),
        Field("honorific", "Honorific", "Danh xưng", FieldProfiles.Identity).In<PersonProfile>(p => p.Honorific),
        Field("family-name", "Family name", "Họ", FieldProfiles.Identity).In<PersonProfile>(p => p.Family),
        Field("middle-name", "Middle names", "Tên đệm", FieldProfiles.Identity).In<PersonProfile>(p => p.Middle),
        Field("given-name", "Given name", "Tên gọi", FieldProfiles.Identity).In<PersonProfile>(p => p.Given),
        Field("name-order", "Order of names", "Thứ tự họ tên", FieldProfiles.Identity).In<PersonProfile>(p => p.NameOrder),
        Field("birth-date", "Birth date", "Ngày sinh", FieldProfiles.Personal).In<PersonProfile>(p => p.BirthDate, p => p.BornBy, p => p.Birthday),
        Field("gender", "Gender", "Giới tính", FieldProfiles.Personal, Privacy.DataClass.Identity).In<PersonProfile>(p => p.Gender),
        Field("marital-status", "Marital status", "Tình trạng hôn nhân", FieldProfiles.Personal, Privacy.DataClass.Identity).In<PersonProfile>(p => p.MaritalStatus),
        Field("job-title", "Job title", "Chức danh", FieldProfiles.Personal).In<PersonProfile>(p => p.JobTitle, p => p.JobTitleKey),
        Field("occupation", "Occupation", "Nghề nghiệp", FieldProfiles.Personal, Privacy.DataClass.Identity).In<PersonProfile>(p => p.Occupation!.Value, p => p.Occupation!.Key),
        Field("income-band", "Income band", "Mức thu nhập", FieldProfiles.Financial).In<PersonProfile>(p => p.IncomeBand!.Value, p => p.IncomeBand!.Key),
        Field("financial-standing", "Financial standing", "Tình trạng tài chính", FieldProfiles.Financial).In<PersonProfile>(p => p.FinancialStanding!.Value, p => p.FinancialStanding!.Key),
        Field("languages", "Languages", "Ngôn ngữ", FieldProfiles.Personal).In<PersonProfile>(p => p.Languages),
        Field("time-zone", "Time zone", "Múi giờ", FieldProfiles.Contact).In<PersonProfile>(p => p.TimeZone),
        Field("legal-name", "Legal name", "Tên pháp lý", FieldProfiles.Organisation).In<OrganisationProfile>(o => o.LegalName).In<Customer>(c => c.CompanyKey),
        Field("tax-code", "Tax code", "Mã số thuế", FieldProfiles.Organisation with { LawfulBasis = LawfulBasis.LegalObligation }).In<OrganisationProfile>(o => o.TaxCode),
        Field("industry", "Industry", "Ngành nghề", FieldProfiles.Organisation).In<OrganisationProfile>(o => o.Industry, o => o.IndustryKey),
        Field("size-band", "Size", "Quy mô", FieldProfiles.Organisation, Privacy.DataClass.Identity).In<OrganisationProfile>(o => o.SizeBand!.Value, o => o.SizeBand!.Key),
        Field("annual-revenue", "Annual revenue", "Doanh thu năm", FieldProfiles.Organisation, Privacy.DataClass.Financial).In<OrganisationProfile>(o => o.AnnualRevenue, o => o.AnnualRevenueYear),
        Field("website", "Web site", "Trang web", FieldProfiles.Organisation).In<OrganisationProfile>(o => o.Website),
        Field("parent", "Parent organisation", "Tổ chức mẹ", FieldProfiles.Organisation).In<Customer>(c => c.Parent),
        Field("contact-points", "Contact points", "Phương thức liên hệ", FieldProfiles.Contact)
            .In<ContactPoint>(p => p.Value, p => p.MatchKey, p => p.Label, p => p.VerifiedAt, p => p.InvalidSince)
            .In<Customer>(c => c.PrimaryEmail, c => c.PrimaryPhone),
        Field("addresses", "Postal addresses", "Địa chỉ", FieldProfiles.Contact)
            .In<CustomerAddress>(a => a.Street, a => a.Ward, a => a.District, a => a.Province, a => a.City, a => a.PostalCode, a => a.Country, a => a.ProvinceCode, a => a.CommuneCode, a => a.MatchKey, a => a.DistrictKey, a => a.ProvinceKey, a => a.CityKey),
        Field("external-ids", "External ids", "Mã ở hệ thống khác", FieldProfiles.Reference).In<ExternalId>(e => e.System, e => e.Key),
        Field("tags", "Tags", "Nhãn", FieldProfiles.Behaviour).In<Customer>(c => c.Tags, c => c.TagKeys),
        Field("attributes", "Values of attributes", "Giá trị thuộc tính", FieldProfiles.Conversation).In<CustomerAttributeValue>(a => a.Text, a => a.FoldedText, a => a.UniqueKey),
        Field("owner", "Responsible employee", "Người phụ trách", FieldProfiles.Staff).In<Customer>(c => c.Owner, c => c.Team),
        Field("source", "Source", "Nguồn", FieldProfiles.Bookkeeping).In<Customer>(c => c.Source),
        Field("created-at", "Added", "Ngày tạo", FieldProfiles.Bookkeeping).In<Customer>(c => c.CreatedAt),
        Field("verified-at", "Verified", "Ngày xác minh", FieldProfiles.Bookkeeping).In<Customer>(c => c.VerifiedAt),
        Field("archived", "Archived", "Lưu kho", FieldProfiles.Bookkeeping).In<Customer>(c => c.ArchivedAt, c => c.ArchiveReason),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile, Privacy.DataClass? dataClass = null) =>
        new(Customer.TypeName, key, new(en, vi), profile) { DataClass = dataClass };
}
