using Crm.Core.Fields;

namespace Crm.Core.Feedback;

/// <summary>What may be collected as feedback, and on what terms.</summary>
public static class FeedbackFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("given", "When and through what", "Thời điểm và kênh", FieldProfiles.Behaviour)
            .In<CustomerFeedback>(f => f.CustomerId, f => f.GivenAt, f => f.RecordedAt, f => f.Channel, f => f.SourceInteraction),
        Field("score", "Score", "Điểm đánh giá", FieldProfiles.Behaviour, Privacy.DataClass.Behaviour).In<CustomerFeedback>(f => f.Score, f => f.Scale),
        Field("topic", "Topic", "Chủ đề", FieldProfiles.Behaviour).In<CustomerFeedback>(f => f.Topic),
        Field("sentiment", "Sentiment", "Cảm xúc", FieldProfiles.Behaviour, Privacy.DataClass.Behaviour).In<CustomerFeedback>(f => f.Sentiment),
        Field("text", "What was said", "Nội dung góp ý", FieldProfiles.Conversation).In<CustomerFeedback>(f => f.Text),
        Field("external-id", "External id", "Mã ở hệ thống khác", FieldProfiles.Reference).In<CustomerFeedback>(f => f.ExternalKey, f => f.Source),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile, Privacy.DataClass? dataClass = null) =>
        new(CustomerFeedback.TypeName, key, new(en, vi), profile) { DataClass = dataClass };
}
