using Crm.Core.Rules;
using Crm.Core.Rules.Evaluation;

namespace Crm.Core.Subjects;

/// <summary>Finds what a rule names and another concept keeps, before the rule is made ready for a question: score plans, segments.</summary>
internal interface IRuleReferences<TSubject>
{
    /// <summary>The context with what was found.</summary>
    Task<RuleContext> FindAsync(Rule rule, RuleContext context, CancellationToken ct = default);
}
