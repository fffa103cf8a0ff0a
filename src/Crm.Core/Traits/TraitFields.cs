using Crm.Core.Fields;

namespace Crm.Core.Traits;

/// <summary>What may be collected about needs, preferences and activities, and on what terms.</summary>
public static class TraitFields
{
    /// <summary>All built-in fields.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("kind", "Kind", "Loại", FieldProfiles.Behaviour).In<Trait>(t => t.Kind, t => t.Basis),
        Field("topic", "Topic", "Chủ đề", FieldProfiles.Conversation).In<Trait>(t => t.Topic, t => t.TopicKey, t => t.CurrentKey),
        Field("value", "Value and level", "Giá trị và mức độ", FieldProfiles.Conversation).In<Trait>(t => t.Value, t => t.Level),
        Field("noted-at", "Noted", "Ngày ghi nhận", FieldProfiles.Behaviour).In<Trait>(t => t.NotedAt, t => t.SupersededAt, t => t.AnsweredAt),
        Field("noted-by", "Noted by", "Người ghi nhận", FieldProfiles.Staff).In<Trait>(t => t.NotedBy),
        Field("source-interaction", "Source interaction", "Tương tác nguồn", FieldProfiles.Behaviour).In<Trait>(t => t.SourceInteraction),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(Trait.TypeName, key, new(en, vi), profile);
}
