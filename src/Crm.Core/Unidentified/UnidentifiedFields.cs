using Crm.Core.Fields;

namespace Crm.Core.Unidentified;

/// <summary>What is kept of facts that arrived without a customer, and on what terms.</summary>
public static class UnidentifiedFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("source", "Source and key there", "Nguồn và mã tại nguồn", FieldProfiles.Reference).In<UnidentifiedFact>(f => f.SourceKey, f => f.Source, f => f.Kind),
        Field("keys", "Keys it carries", "Mã nhận diện kèm theo", FieldProfiles.Contact).In<UnidentifiedKey>(k => k.Value, k => k.MatchKey, k => k.System),
        Field("payload", "The fact itself", "Nội dung sự kiện", FieldProfiles.Behaviour).In<UnidentifiedFact>(f => f.Payload, f => f.OccurredAt),
        Field("closed", "What became of it", "Kết quả xử lý", FieldProfiles.Staff).In<UnidentifiedFact>(f => f.ClosedBy, f => f.ClosedAt, f => f.State, f => f.DismissReason),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(UnidentifiedFact.TypeName, key, new(en, vi), profile);
}
