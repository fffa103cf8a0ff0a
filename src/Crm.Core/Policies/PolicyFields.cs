using Crm.Core.Fields;

namespace Crm.Core.Policies;

/// <summary>What is kept of policies.</summary>
public static class PolicyFields
{
    private static readonly FieldProfile s_policy = FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("name", "Name", "Tên chính sách").In<GroupPolicy>(p => p.Name, p => p.NameKey, p => p.ActiveKey),
        Field("rule", "Whom it is for", "Áp dụng cho").In<GroupPolicy>(p => p.RuleText, p => p.Precedence, p => p.ActivePrecedence),
        Field("state", "State", "Trạng thái").In<GroupPolicy>(p => p.State, p => p.CreatedAt),
        Field("terms", "What it says", "Nội dung").In<GroupPolicy>(
            p => p.ContactEveryDays,
            p => p.ContactPauseDays,
            p => p.PreferredChannel,
            p => p.DiscountBasisPoints,
            p => p.FirstResponseMinutes,
            p => p.ResolutionMinutes,
            p => p.CarePlan),
    ];

    private static FieldDefinition Field(string key, string en, string vi) => new(GroupPolicy.TypeName, key, new(en, vi), s_policy);
}
