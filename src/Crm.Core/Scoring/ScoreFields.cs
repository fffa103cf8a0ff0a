using Crm.Core.Fields;

namespace Crm.Core.Scoring;

/// <summary>What is kept of score plans and scores, and on what terms.</summary>
public static class ScoreFields
{
    private static readonly FieldProfile s_plan = FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Plan("name", "Name", "Tên bảng chấm điểm").In<ScorePlan>(p => p.Name, p => p.NameKey, p => p.Subject),
        Plan("definition", "Definition", "Cách chấm điểm").In<ScorePlan>(p => p.DefinitionJson, p => p.DefinitionVersion),
        Plan("state", "State", "Trạng thái").In<ScorePlan>(p => p.State, p => p.CreatedAt, p => p.RefreshedAsOf),
        Score(CustomerScore.TypeName).In<CustomerScore>(s => s.CustomerId, s => s.PlanId, s => s.Millionths, s => s.Band, s => s.DefinitionVersion, s => s.AsOf),
        Score(LeadScore.TypeName).In<LeadScore>(s => s.LeadId, s => s.PlanId, s => s.Millionths, s => s.Band, s => s.DefinitionVersion, s => s.AsOf),
    ];

    private static FieldDefinition Plan(string key, string en, string vi) => new(ScorePlan.TypeName, key, new(en, vi), s_plan);

    private static FieldDefinition Score(string owner) => new(owner, "score", new("Score and band", "Điểm và hạng điểm"), FieldProfiles.Behaviour);
}
