using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Crm.Core.Scoring;

/// <summary>A score plan as lists show it, without its definition.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record ScorePlanSummary
{
    /// <summary>What is read of each plan.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(ScorePlanSummary))]
    public static readonly Expression<Func<ScorePlan, ScorePlanSummary>> Of = p => new ScorePlanSummary
    {
        Id = p.Id,
        Subject = p.Subject,
        Name = p.Name,
        State = p.State,
        DefinitionVersion = p.DefinitionVersion,
        RefreshedAsOf = p.RefreshedAsOf,
        Version = p.Version,
    };

    /// <summary>The plan.</summary>
    public required ScorePlanId Id { get; init; }

    /// <summary>Who is scored.</summary>
    public required ScoreSubject Subject { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>How far it is.</summary>
    public required ScorePlanState State { get; init; }

    /// <summary>Which definition it is.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>As of when the scores of everybody are kept, UTC; null until they were first refreshed to the end.</summary>
    public required DateTimeOffset? RefreshedAsOf { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }
}
