using Crm.Core.Rules.Tree;

namespace Crm.Core.Subjects;

/// <summary>A rule that something of the tenant goes by.</summary>
/// <param name="Holder">What goes by it, as people are told: <c>policy VIP</c>.</param>
/// <param name="Root">The rule.</param>
internal sealed record HeldRule(string Holder, RuleNode Root)
{
    /// <summary>Whether a condition asks for what the rule decides: a segment for its members, a plan for its scores. Nobody asks for what it decides unless it says so.</summary>
    public Func<RuleNode, bool> IsAskedBy { get; init; } = static _ => false;
}
