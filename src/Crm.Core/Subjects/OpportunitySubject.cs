using Crm.Core.Opportunities;

namespace Crm.Core.Subjects;

/// <summary>Deals, as rules are about them: for guards, assignment and forecasts.</summary>
internal static class OpportunitySubject
{
    /// <summary>Which they are and what may be asked of them.</summary>
    public static SubjectDefinition<Opportunity> Definition { get; } = new()
    {
        Name = Opportunity.TypeName,
        Population = static o => true,
        FieldsAsync = (_, _) => Task.FromResult(OpportunityRules.Fields()),
    };
}
