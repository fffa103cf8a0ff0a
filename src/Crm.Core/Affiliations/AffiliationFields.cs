using Crm.Core.Fields;

namespace Crm.Core.Affiliations;

/// <summary>What may be collected about ties between customers, and on what terms.</summary>
public static class AffiliationFields
{
    /// <summary>All built-in fields.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("role", "Role", "Vai trò", FieldProfiles.Behaviour).In<Affiliation>(a => a.Role, a => a.PersonId, a => a.OtherId),
        Field("title", "Title", "Chức danh", FieldProfiles.Personal).In<Affiliation>(a => a.Title, a => a.TitleKey),
        Field("department", "Department", "Phòng ban", FieldProfiles.Personal).In<Affiliation>(a => a.Department, a => a.DepartmentKey),
        Field("decision-role", "Part in decisions", "Vai trò ra quyết định", FieldProfiles.Behaviour, Privacy.DataClass.Behaviour).In<Affiliation>(a => a.DecisionRole),
        Field("days", "From and to", "Từ ngày, đến ngày", FieldProfiles.Behaviour).In<Affiliation>(a => a.From, a => a.To),
        Field("primary", "Primary organisation", "Tổ chức chính", FieldProfiles.Behaviour).In<Affiliation>(a => a.PrimaryOf),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile, Privacy.DataClass? dataClass = null) =>
        new(Affiliation.TypeName, key, new(en, vi), profile) { DataClass = dataClass };
}
