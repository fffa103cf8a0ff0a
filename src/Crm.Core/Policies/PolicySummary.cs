using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Crm.Core.Policies;

/// <summary>A policy as lists show it, without its terms.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record PolicySummary
{
    /// <summary>What is read of each policy.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(PolicySummary))]
    public static readonly Expression<Func<GroupPolicy, PolicySummary>> Of = p => new PolicySummary
    {
        Id = p.Id,
        Name = p.Name,
        RuleText = p.RuleText,
        Precedence = p.Precedence,
        State = p.State,
        Version = p.Version,
    };

    /// <summary>The policy.</summary>
    public required GroupPolicyId Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The rule of whom it is for.</summary>
    public required string RuleText { get; init; }

    /// <summary>Its precedence; the highest applies.</summary>
    public required int Precedence { get; init; }

    /// <summary>Whether it is in use.</summary>
    public required PolicyState State { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }
}
