using Crm.Core.Fields;

namespace Crm.Core.Interactions;

/// <summary>What may be collected about interactions, and on what terms.</summary>
public static class InteractionFields
{
    /// <summary>All built-in fields.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("party", "With whom", "Với ai", FieldProfiles.Bookkeeping).In<Interaction>(i => i.CustomerId, i => i.LeadId),
        Field("channel", "Channel", "Kênh", FieldProfiles.Behaviour).In<Interaction>(i => i.Channel, i => i.Direction),
        Field("occurred-at", "Time and duration", "Thời điểm và thời lượng", FieldProfiles.Behaviour).In<Interaction>(i => i.OccurredAt, i => i.DurationSeconds),
        Field("subject", "Subject", "Chủ đề", FieldProfiles.Conversation).In<Interaction>(i => i.Subject),
        Field("body", "Content", "Nội dung", FieldProfiles.Conversation).In<Interaction>(i => i.Body, i => i.BodyReference),
        Field("outcome", "Outcome", "Kết quả", FieldProfiles.Behaviour).In<Interaction>(i => i.Outcome),
        Field("sentiment", "Sentiment", "Cảm xúc", FieldProfiles.Behaviour, Privacy.DataClass.Behaviour).In<Interaction>(i => i.Sentiment),
        Field("campaign", "Campaign", "Chiến dịch", FieldProfiles.Bookkeeping).In<Interaction>(i => i.Campaign),
        Field("store", "Store", "Cửa hàng", FieldProfiles.Behaviour).In<Interaction>(i => i.Store),
        Field("employee", "Employee", "Nhân viên", FieldProfiles.Staff).In<Interaction>(i => i.Employee),
        Field("participants", "Participants", "Người tham gia", FieldProfiles.Behaviour)
            .In<InteractionParticipant>(p => p.Name, p => p.MatchKey, p => p.CustomerId, p => p.User, p => p.Role),
        Field("recording", "Recording", "Bản ghi âm", FieldProfiles.Recording)
            .In<Interaction>(i => i.RecordingReference, i => i.RecordingHash, i => i.RecordingState, i => i.RecordingNoticeGiven, i => i.RecordingKeepUntil),
        Field("external-id", "External id", "Mã ở hệ thống khác", FieldProfiles.Reference).In<Interaction>(i => i.ExternalKey, i => i.Source),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile, Privacy.DataClass? dataClass = null) =>
        new(Interaction.TypeName, key, new(en, vi), profile) { DataClass = dataClass };
}
