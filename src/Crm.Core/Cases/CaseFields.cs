using Crm.Core.Fields;

namespace Crm.Core.Cases;

/// <summary>What may be collected about cases, and on what terms.</summary>
public static class CaseFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("customer", "Customer and source", "Khách hàng và nguồn", FieldProfiles.Behaviour).In<Case>(c => c.CustomerId, c => c.SourceFeedback, c => c.SourceInteraction),
        Field("class", "Kind, severity and topic", "Loại, mức độ và chủ đề", FieldProfiles.Behaviour).In<Case>(c => c.Kind, c => c.Severity, c => c.Topic),
        Field("subject", "Subject", "Tiêu đề", FieldProfiles.Conversation).In<Case>(c => c.Subject),
        Field("description", "Description", "Mô tả", FieldProfiles.Conversation).In<Case>(c => c.Description),
        Field("opened", "When and through what it came", "Thời điểm và kênh tiếp nhận", FieldProfiles.Behaviour).In<Case>(c => c.OpenedAt, c => c.RecordedAt, c => c.Channel),
        Field("owner", "Owner and team", "Người và nhóm phụ trách", FieldProfiles.Staff).In<Case>(c => c.Owner, c => c.Team).In<CaseMove>(m => m.By),
        Field("state", "State", "Trạng thái", FieldProfiles.Bookkeeping)
            .In<Case>(c => c.State, c => c.StateSince, c => c.SettledAt, c => c.Reopenings, c => c.DuplicateOfId, c => c.DuplicateCount)
            .In<CaseMove>(m => m.From, m => m.To, m => m.Reason, m => m.At),
        Field("resolution", "Resolution", "Cách giải quyết", FieldProfiles.Conversation).In<Case>(c => c.ResolutionText, c => c.Resolution),
        Field("targets", "Due and first response", "Thời hạn và phản hồi đầu tiên", FieldProfiles.Bookkeeping)
            .In<Case>(c => c.FirstResponseDue, c => c.ResolutionDue, c => c.FirstRespondedAt),
        Field("external-id", "External id", "Mã ở hệ thống khác", FieldProfiles.Reference).In<Case>(c => c.ExternalKey, c => c.ExternalSystem),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(Case.TypeName, key, new(en, vi), profile);
}
