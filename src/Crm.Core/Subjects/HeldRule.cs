using Crm.Core.Rules.Tree;

namespace Crm.Core.Subjects;

/// <summary>A rule that something of the tenant goes by.</summary>
/// <param name="Holder">What goes by it, as people are told: <c>policy VIP</c>.</param>
/// <param name="Root">The rule.</param>
internal sealed record HeldRule(string Holder, RuleNode Root);
