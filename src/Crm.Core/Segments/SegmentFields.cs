using Crm.Core.Fields;

namespace Crm.Core.Segments;

/// <summary>What is kept of segments, and of who is in them.</summary>
public static class SegmentFields
{
    private static readonly FieldProfile s_catalogue = FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("name", "Name", "Tên phân khúc", s_catalogue).In<Segment>(s => s.Name, s => s.NameKey, s => s.ActiveKey, s => s.Subject),
        Field("rule", "Rule and lists", "Quy tắc và danh sách", s_catalogue).In<Segment>(s => s.RuleText, s => s.RuleVersion, s => s.HasLists),
        Field("state", "State", "Trạng thái", s_catalogue).In<Segment>(s => s.State, s => s.CreatedAt),
        Field("refreshed", "Last refresh", "Lần làm mới gần nhất", s_catalogue).In<Segment>(s => s.RefreshedAsOf, s => s.MemberCount, s => s.RankedAsOf, s => s.Thresholds, s => s.NeedsRefresh),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(Segment.TypeName, key, new(en, vi), profile);
}
