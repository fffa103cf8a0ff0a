using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Crm.Core.Teams;

/// <summary>A territory as lists show it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record TerritorySummary
{
    /// <summary>What is read of each territory.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(TerritorySummary))]
    public static readonly Expression<Func<Territory, TerritorySummary>> Of = t => new TerritorySummary
    {
        Id = t.Id,
        TerritoryKey = t.TerritoryKey,
        Name = t.Name,
        TeamId = t.TeamId,
        Areas = t.Areas,
        ArchivedAt = t.ArchivedAt,
        Version = t.Version,
    };

    /// <summary>The territory.</summary>
    public required TerritoryId Id { get; init; }

    /// <summary>The key rules know it by.</summary>
    public required string TerritoryKey { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The team that works it; null for none.</summary>
    public required TeamId? TeamId { get; init; }

    /// <summary>The codes of its countries and provinces.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Since when it is not in use, UTC; null while it is.</summary>
    public required DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"territory {Id}";
}
