using Crm.Core.Rules.Evaluation;

namespace Crm.Core.Policies;

/// <summary>A policy that says something about a topic, and whether it is for a customer.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Precedence">Its precedence.</param>
/// <param name="Why">Why its rule holds or does not.</param>
public sealed record ConsideredPolicy(GroupPolicyId PolicyId, string Name, int Precedence, RuleTrace Why)
{
    /// <summary>Whether it is for the customer.</summary>
    public bool IsFor => Why.Holds;
}
