using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>What all conditions of one explanation have in common.</summary>
/// <param name="Schema">Knows what fields are called.</param>
/// <param name="Clock">The zone in which instants are told.</param>
/// <param name="Root">The whole rule.</param>
internal sealed record RuleTraceOrigin(RuleSchema Schema, RuleClock Clock, RuleNode Root);
