using Crm.Core.Storage;

namespace Crm.Core.Policies;

/// <summary>The conditions policies are found by.</summary>
public static class PolicyCriteria
{
    /// <summary>Those in use.</summary>
    public static Criterion<GroupPolicy> InUse { get; } = new(p => p.State == PolicyState.Active);
}
