using Crm.Core.FollowUps;
using Crm.Core.Insights;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Rules.Evaluation;

namespace Crm.Core.Subjects;

/// <summary>Leads, as rules are about them.</summary>
internal static class LeadSubject
{
    /// <summary>Which they are and what may be asked of them.</summary>
    public static SubjectDefinition<Lead> Definition { get; } = new()
    {
        Name = Lead.TypeName,
        Population = static l => true,
        FieldsAsync = (_, _) => Task.FromResult(LeadRules.Fields()),
        Special = new() { Sample = RuleReading<Lead, int?>.Of(l => l.SampleKey, l => l.SampleKey) },
    };

    /// <summary>What rules may count and sum up.</summary>
    public static IReadOnlyList<SubjectSource<Lead>> Sources { get; } =
    [
        new SubjectSource<Lead, Interaction, InteractionId, LeadId?>(InteractionRules.OfLeads, [Interaction.TypeName], i => i.LeadId, l => l.Id),
        new SubjectSource<Lead, FollowUp, FollowUpId, LeadId?>(FollowUpRules.OfLeads, [FollowUp.TypeName], f => f.LeadId, l => l.Id),
        new SubjectSource<Lead, LeadPrediction, LeadPredictionId, LeadId>(PredictionRules.OfLeads, [LeadPrediction.TypeName], p => p.LeadId, l => l.Id),
    ];
}
