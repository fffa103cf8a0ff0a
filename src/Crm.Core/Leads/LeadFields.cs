using Crm.Core.Fields;

namespace Crm.Core.Leads;

/// <summary>What may be collected about leads, and on what terms.</summary>
public static class LeadFields
{
    // A lead has no contract yet: it asked, and that is why it may be answered.
    private static readonly FieldProfile s_identity = FieldProfiles.Identity with { LawfulBasis = LawfulBasis.LegitimateInterest };
    private static readonly FieldProfile s_contact = FieldProfiles.Contact with { LawfulBasis = LawfulBasis.LegitimateInterest };

    /// <summary>All built-in fields.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("name", "Name", "Họ tên", s_identity).In<Lead>(l => l.Name, l => l.NameKey),
        Field("company", "Company", "Công ty", s_identity).In<Lead>(l => l.Company, l => l.CompanyKey),
        Field("contact-points", "Contact points", "Phương thức liên hệ", s_contact)
            .In<LeadContactPoint>(p => p.Value, p => p.MatchKey, p => p.Kind).In<Lead>(l => l.PrimaryEmail, l => l.PrimaryPhone),
        Field("source", "Source and campaign", "Nguồn và chiến dịch", FieldProfiles.Bookkeeping).In<Lead>(l => l.Source, l => l.Campaign),
        Field("interest", "Interest", "Nhu cầu quan tâm", FieldProfiles.Conversation).In<Lead>(l => l.Interest),
        Field("products", "Products of interest", "Sản phẩm quan tâm", FieldProfiles.Behaviour, Privacy.DataClass.Behaviour).In<LeadProduct>(p => p.ProductId),
        Field("note", "Note", "Ghi chú", FieldProfiles.Conversation).In<Lead>(l => l.Note),
        Field("estimated-value", "Estimated value", "Giá trị ước tính", FieldProfiles.Bookkeeping).In<Lead>(l => l.EstimatedMinor, l => l.EstimatedCurrencyCode),
        Field("owner", "Owner and team", "Người và nhóm phụ trách", FieldProfiles.Staff).In<Lead>(l => l.Owner, l => l.Team),
        Field("status", "Status", "Trạng thái", FieldProfiles.Bookkeeping)
            .In<Lead>(l => l.Status, l => l.StatusSince, l => l.QualifiedAt, l => l.NurtureUntil, l => l.DisqualifiedReason, l => l.CustomerId),
        Field("closed", "When and by whom it was closed", "Thời điểm và người đóng", FieldProfiles.Staff).In<Lead>(l => l.ClosedBy, l => l.ClosedAt),
        Field("first-response", "First response", "Phản hồi đầu tiên", FieldProfiles.Bookkeeping).In<Lead>(l => l.FirstResponseDue, l => l.FirstRespondedAt, l => l.CreatedAt),
        Field("external-id", "External id", "Mã ở hệ thống khác", FieldProfiles.Reference).In<Lead>(l => l.ExternalKey, l => l.ExternalSystem),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile, Privacy.DataClass? dataClass = null) =>
        new(Lead.TypeName, key, new(en, vi), profile) { DataClass = dataClass };
}
