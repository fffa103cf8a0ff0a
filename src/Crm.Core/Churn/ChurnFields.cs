using Crm.Core.Fields;

namespace Crm.Core.Churn;

/// <summary>What is kept of customers that went away, and on what terms.</summary>
public static class ChurnFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("customer", "Customer", "Khách hàng", FieldProfiles.Behaviour).In<ChurnRecord>(c => c.CustomerId, c => c.OpenFor),
        Field("reason", "Reason for leaving", "Lý do rời bỏ", FieldProfiles.Behaviour).In<ChurnRecord>(c => c.Reason, c => c.Basis),
        Field("away", "Left and won back", "Rời bỏ và quay lại", FieldProfiles.Behaviour).In<ChurnRecord>(c => c.LeftAt, c => c.WonBackAt, c => c.RecordedAt),
        Field("note", "Note", "Ghi chú", FieldProfiles.Conversation).In<ChurnRecord>(c => c.Note),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(ChurnRecord.TypeName, key, new(en, vi), profile);
}
