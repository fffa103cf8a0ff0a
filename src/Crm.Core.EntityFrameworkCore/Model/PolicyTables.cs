using Crm.Core.Policies;
using Crm.Core.Rules;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>How groups of customers are treated.</summary>
internal static class PolicyTables
{
    public static void Add(CrmModelBuilder crm)
    {
        var policy = crm.Aggregate<GroupPolicy>("policies");
        policy.Property(p => p.Name).HasMaxLength(GroupPolicy.MaxNameLength);
        crm.Ordinal(policy.Property(p => p.NameKey).HasMaxLength(2 * GroupPolicy.MaxNameLength));
        policy.Property(p => p.ActiveKey).HasMaxLength(2 * GroupPolicy.MaxNameLength);
        policy.Property(p => p.RuleText).HasMaxLength(RuleLimits.Characters);
        policy.Property(p => p.CarePlan).HasMaxLength(PolicyTerms.MaxCarePlanLength);
        crm.Unique(policy, "policies_name", PolicyErrors.DuplicateName, nameof(GroupPolicy.ActiveKey));
        crm.Unique(policy, "policies_precedence", PolicyErrors.DuplicatePrecedence, nameof(GroupPolicy.ActivePrecedence));
    }
}
