using Crm.Core.Fields;

namespace Crm.Core.Tiers;

/// <summary>What is kept of tiers, and on what terms.</summary>
public static class TierFields
{
    private static readonly FieldProfile s_scheme = FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Scheme("name", "Key and name", "Mã và tên bảng hạng").In<TierScheme>(s => s.SchemeKey, s => s.Name, s => s.NameKey),
        Scheme("definition", "Definition", "Cách xếp hạng").In<TierScheme>(s => s.DefinitionJson, s => s.DefinitionVersion),
        Scheme("state", "State", "Trạng thái").In<TierScheme>(s => s.State, s => s.CreatedAt, s => s.RefreshedAsOf),
        Tier("tier", "Tier", "Hạng", FieldProfiles.Behaviour)
            .In<CustomerTier>(t => t.CustomerId, t => t.SchemeId, t => t.SchemeKey, t => t.Tier, t => t.Level, t => t.Since, t => t.Earned, t => t.ReviewDueAt, t => t.DefinitionVersion),
        Tier("override", "Tier set by hand", "Hạng đặt thủ công", FieldProfiles.Staff).In<CustomerTier>(t => t.Overridden, t => t.OverriddenUntil, t => t.OverrideReason, t => t.OverriddenBy),
        Move("move", "Move", "Thay đổi hạng", FieldProfiles.Behaviour)
            .In<TierMove>(m => m.CustomerId, m => m.SchemeId, m => m.SchemeKey, m => m.FromTier, m => m.ToTier, m => m.IsUp, m => m.Cause, m => m.DefinitionVersion, m => m.MovedAt),
        Move("by", "Who set it, and why", "Người đặt và lý do", FieldProfiles.Staff).In<TierMove>(m => m.By, m => m.Reason),
    ];

    private static FieldDefinition Scheme(string key, string en, string vi) => new(TierScheme.TypeName, key, new(en, vi), s_scheme);

    private static FieldDefinition Tier(string key, string en, string vi, FieldProfile profile) => new(CustomerTier.TypeName, key, new(en, vi), profile);

    private static FieldDefinition Move(string key, string en, string vi, FieldProfile profile) => new(TierMove.TypeName, key, new(en, vi), profile);
}
