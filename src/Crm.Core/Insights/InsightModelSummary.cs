using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Crm.Core.Insights;

/// <summary>A version of a model as lists show it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record InsightModelSummary
{
    /// <summary>What is read of each.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(InsightModelSummary))]
    public static readonly Expression<Func<InsightModel, InsightModelSummary>> Of = m => new InsightModelSummary
    {
        Id = m.Id,
        Key = m.ModelKey,
        Version = m.ModelVersion,
        AsOf = m.AsOf,
        FittedAt = m.FittedAt,
        Json = m.Json,
    };

    /// <summary>The version.</summary>
    public required InsightModelId Id { get; init; }

    /// <summary>What it is a model of.</summary>
    public required string Key { get; init; }

    /// <summary>Its number.</summary>
    public required int Version { get; init; }

    /// <summary>The last day of the data it was fitted to.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>When it was fitted, UTC.</summary>
    public required DateTimeOffset FittedAt { get; init; }

    /// <summary>The model.</summary>
    public required string Json { get; init; }
}
