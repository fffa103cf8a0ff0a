using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Tenancy;

namespace Crm.Core.Traits;

/// <summary>A trait as lists show it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record TraitSummary
{
    /// <summary>What is read of each trait.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(TraitSummary))]
    public static readonly Expression<Func<Trait, TraitSummary>> Of = t => new TraitSummary
    {
        Id = t.Id,
        CustomerId = t.CustomerId,
        Kind = t.Kind,
        Topic = t.Topic,
        Value = t.Value,
        Level = t.Level,
        Basis = t.Basis,
        NotedAt = t.NotedAt,
        NotedBy = t.NotedBy,
        SourceInteraction = t.SourceInteraction,
        SupersededById = t.SupersededById,
        SupersededAt = t.SupersededAt,
        AnsweredAt = t.AnsweredAt,
        Version = t.Version,
    };

    /// <summary>The trait.</summary>
    public required TraitId Id { get; init; }

    /// <summary>The customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Need, preference or activity.</summary>
    public required TraitKind Kind { get; init; }

    /// <summary>What it is about, as typed.</summary>
    public required string Topic { get; init; }

    /// <summary>What exactly; null when the topic says it all.</summary>
    public required string? Value { get; init; }

    /// <summary>How strong, 1 to 5; null for none.</summary>
    public required int? Level { get; init; }

    /// <summary>Stated by the customer or observed.</summary>
    public required TraitBasis Basis { get; init; }

    /// <summary>Since when it is true, UTC.</summary>
    public required DateTimeOffset NotedAt { get; init; }

    /// <summary>The employee who noted it; null for nobody in particular.</summary>
    public required UserId? NotedBy { get; init; }

    /// <summary>The interaction it became known in; null for none.</summary>
    public required InteractionId? SourceInteraction { get; init; }

    /// <summary>The later trait of the same topic; null while this one is current.</summary>
    public required TraitId? SupersededById { get; init; }

    /// <summary>Until when it was true, UTC; null while it is.</summary>
    public required DateTimeOffset? SupersededAt { get; init; }

    /// <summary>When the need was answered, UTC; null while it is open.</summary>
    public required DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"trait {Id}";
}
