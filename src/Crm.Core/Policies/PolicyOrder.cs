using Crm.Core.Storage;

namespace Crm.Core.Policies;

/// <summary>The orders policies can be listed in.</summary>
public static class PolicyOrder
{
    /// <summary>By precedence.</summary>
    public static readonly SortKey<GroupPolicy> Precedence = SortKey<GroupPolicy>.Of("precedence", p => p.Precedence);

    /// <summary>By name.</summary>
    public static readonly SortKey<GroupPolicy> Name = SortKey<GroupPolicy>.Of("name", p => p.NameKey);
}
