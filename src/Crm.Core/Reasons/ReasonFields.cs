using Crm.Core.Fields;

namespace Crm.Core.Reasons;

/// <summary>What is kept of the catalogue of reasons. Nothing of it says anything about a person.</summary>
public static class ReasonFields
{
    private static readonly FieldProfile s_catalogue = FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("code", "Code", "Mã lý do", s_catalogue).In<Reason>(r => r.Kind, r => r.Code),
        Field("label", "Label", "Tên lý do", s_catalogue).In<Reason>(r => r.Label, r => r.LabelVi),
        Field("retired", "Retired", "Ngừng dùng", s_catalogue).In<Reason>(r => r.RetiredAt),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(Reason.TypeName, key, new(en, vi), profile);
}
