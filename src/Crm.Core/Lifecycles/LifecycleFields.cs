using Crm.Core.Fields;

namespace Crm.Core.Lifecycles;

/// <summary>What is kept of the customer as a whole, and on what terms.</summary>
public static class LifecycleFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("stage", "Stage", "Giai đoạn", FieldProfiles.Behaviour).In<Lifecycle>(l => l.Stage, l => l.ReviewDueAt, l => l.LoyalSince),
        Field("purchases", "When the customer bought", "Thời điểm mua hàng", FieldProfiles.Behaviour)
            .In<Lifecycle>(l => l.RecentPurchases, l => l.PurchaseCount, l => l.FirstPurchaseAt, l => l.LastPurchaseAt),
        Field("last-contact", "Last contact", "Lần liên hệ cuối", FieldProfiles.Behaviour).In<Lifecycle>(l => l.LastInboundAt, l => l.LastOutboundAt),
        Field("override", "Stage set by hand", "Giai đoạn đặt thủ công", FieldProfiles.Staff)
            .In<Lifecycle>(l => l.OverriddenBy, l => l.OverriddenStage, l => l.OverriddenUntil, l => l.OverrideReason),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(Lifecycle.TypeName, key, new(en, vi), profile);
}
