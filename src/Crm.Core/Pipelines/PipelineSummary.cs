using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Crm.Core.Pipelines;

/// <summary>A pipeline as lists show it, without its stages.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record PipelineSummary
{
    /// <summary>What is read of each pipeline.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(PipelineSummary))]
    public static readonly Expression<Func<Pipeline, PipelineSummary>> Of = p => new PipelineSummary
    {
        Id = p.Id,
        Name = p.Name,
        DefaultMark = p.DefaultMark,
        ArchivedAt = p.ArchivedAt,
        Version = p.Version,
    };

    /// <summary>The pipeline.</summary>
    public required PipelineId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>True for the default one, else null.</summary>
    public required bool? DefaultMark { get; init; }

    /// <summary>Since when it is out of use, UTC; null while it is in use.</summary>
    public required DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>True for the one deals go into when none is named.</summary>
    public bool IsDefault => DefaultMark is true;
}
