using Crm.Core.Fields;

namespace Crm.Core.FollowUps;

/// <summary>What is kept of follow-ups, and on what terms.</summary>
public static class FollowUpFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("subject", "For whom", "Cho ai", FieldProfiles.Bookkeeping).In<FollowUp>(f => f.CustomerId, f => f.LeadId, f => f.OpportunityId, f => f.CaseId),
        Field("what", "What is to be done", "Việc cần làm", FieldProfiles.Conversation).In<FollowUp>(f => f.What),
        Field("due", "Due and reminders", "Hạn và nhắc việc", FieldProfiles.Bookkeeping)
            .In<FollowUp>(f => f.DueAt, f => f.FirstDueAt, f => f.CreatedAt, f => f.Priority).In<FollowUpReminder>(r => r.At),
        Field("assignee", "Assignee and team", "Người và nhóm thực hiện", FieldProfiles.Staff).In<FollowUp>(f => f.Assignee, f => f.Team),
        Field("state", "State and outcome", "Trạng thái và kết quả", FieldProfiles.Bookkeeping).In<FollowUp>(f => f.State, f => f.Outcome, f => f.InteractionId),
        Field("closed", "When and by whom it was done", "Thời điểm và người hoàn thành", FieldProfiles.Staff).In<FollowUp>(f => f.ClosedBy, f => f.ClosedAt),
        Field("recurrence", "Recurrence", "Lặp lại", FieldProfiles.Bookkeeping)
            .In<FollowUp>(f => f.RepeatUnit, f => f.RepeatEvery, f => f.RepeatUntil, f => f.RepeatTimes, f => f.SeriesId, f => f.PreviousId, f => f.Occurrence),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(FollowUp.TypeName, key, new(en, vi), profile);
}
