using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>One condition that stands in the way.</summary>
/// <param name="Trace">The condition with what the subject has.</param>
/// <param name="Wanted">True when it would have to hold, false when it would have to fail.</param>
/// <param name="Lacking">How far it is to the value of a comparison: one more purchase, 250 000 VND more; negative for what is too much; null where there is no distance.</param>
/// <param name="TurnsAt">When time alone turns it, UTC; null when it does not.</param>
public sealed record RuleMiss(RuleTrace Trace, bool Wanted, RuleValue? Lacking, DateTimeOffset? TurnsAt);
