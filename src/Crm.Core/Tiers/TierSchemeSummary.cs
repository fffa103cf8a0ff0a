using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Crm.Core.Tiers;

/// <summary>A scheme of tiers as lists show it, without its definition.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record TierSchemeSummary
{
    /// <summary>What is read of each scheme.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(TierSchemeSummary))]
    public static readonly Expression<Func<TierScheme, TierSchemeSummary>> Of = s => new TierSchemeSummary
    {
        Id = s.Id,
        SchemeKey = s.SchemeKey,
        Name = s.Name,
        State = s.State,
        DefinitionVersion = s.DefinitionVersion,
        RefreshedAsOf = s.RefreshedAsOf,
        Version = s.Version,
    };

    /// <summary>The scheme.</summary>
    public required TierSchemeId Id { get; init; }

    /// <summary>What rules call it.</summary>
    public required string SchemeKey { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is in use.</summary>
    public required TierSchemeState State { get; init; }

    /// <summary>Which definition it is.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>As of when everybody is placed, UTC; null until a refresh came to its end.</summary>
    public required DateTimeOffset? RefreshedAsOf { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }
}
