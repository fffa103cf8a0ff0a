using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;

namespace Crm.Core.Unidentified;

/// <summary>A held fact as lists show it, without payload and keys.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record UnidentifiedSummary
{
    /// <summary>What is read of each fact.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(UnidentifiedSummary))]
    public static readonly Expression<Func<UnidentifiedFact, UnidentifiedSummary>> Of = f => new UnidentifiedSummary
    {
        Id = f.Id,
        Kind = f.Kind,
        Source = f.Source,
        SourceKey = f.SourceKey,
        OccurredAt = f.OccurredAt,
        HeldAt = f.HeldAt,
        State = f.State,
        CustomerId = f.CustomerId,
        FactId = f.FactId,
        Version = f.Version,
    };

    /// <summary>The fact.</summary>
    public required UnidentifiedFactId Id { get; init; }

    /// <summary>Which concept it belongs to.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Source { get; init; }

    /// <summary>Its key there.</summary>
    public required string SourceKey { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Since when it is held, UTC.</summary>
    public required DateTimeOffset HeldAt { get; init; }

    /// <summary>What became of it.</summary>
    public required UnidentifiedState State { get; init; }

    /// <summary>The customer it was linked to; null before.</summary>
    public required CustomerId? CustomerId { get; init; }

    /// <summary>The record it became; null before.</summary>
    public required Guid? FactId { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"unidentified-fact {Id}";
}
