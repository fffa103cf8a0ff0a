using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;

namespace Crm.Core.Consents;

/// <summary>A suppression as lists show it. Nothing tells which contact point it is about: ask for the point.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record SuppressionSummary
{
    /// <summary>What is read of each suppression.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(SuppressionSummary))]
    public static readonly Expression<Func<Suppression, SuppressionSummary>> Of = s => new SuppressionSummary
    {
        Id = s.Id,
        Kind = s.Kind,
        PointKind = s.PointKind,
        AddedAt = s.AddedAt,
        LastAt = s.LastAt,
        Times = s.Times,
        LiftedAt = s.LiftedAt,
        Version = s.Version,
    };

    /// <summary>The suppression.</summary>
    public required SuppressionId Id { get; init; }

    /// <summary>Why the point must not be used.</summary>
    public required SuppressionKind Kind { get; init; }

    /// <summary>What kind of point it is.</summary>
    public required ContactPointKind PointKind { get; init; }

    /// <summary>When it was first added, UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was last added, UTC.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>How often it was added.</summary>
    public required int Times { get; init; }

    /// <summary>Since when it no longer holds, UTC; null while it does.</summary>
    public required DateTimeOffset? LiftedAt { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"suppression {Id}";
}
