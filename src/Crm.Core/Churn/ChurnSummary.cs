using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;

namespace Crm.Core.Churn;

/// <summary>That a customer went away, as lists show it, without the note.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record ChurnSummary
{
    /// <summary>What is read of each record.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(ChurnSummary))]
    public static readonly Expression<Func<ChurnRecord, ChurnSummary>> Of = c => new ChurnSummary
    {
        Id = c.Id,
        CustomerId = c.CustomerId,
        LeftAt = c.LeftAt,
        Basis = c.Basis,
        Reason = c.Reason,
        WonBackAt = c.WonBackAt,
        Version = c.Version,
    };

    /// <summary>The record.</summary>
    public required ChurnRecordId Id { get; init; }

    /// <summary>Who went away.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset LeftAt { get; init; }

    /// <summary>How it is known.</summary>
    public required ChurnBasis Basis { get; init; }

    /// <summary>Why: a code of the catalogue.</summary>
    public required string Reason { get; init; }

    /// <summary>When the customer came back, UTC; null while it is away.</summary>
    public required DateTimeOffset? WonBackAt { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"churn {Id}";
}
