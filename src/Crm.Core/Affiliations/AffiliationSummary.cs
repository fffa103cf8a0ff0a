using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;

namespace Crm.Core.Affiliations;

/// <summary>An affiliation as lists show it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record AffiliationSummary
{
    /// <summary>What is read of each affiliation.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(AffiliationSummary))]
    public static readonly Expression<Func<Affiliation, AffiliationSummary>> Of = a => new AffiliationSummary
    {
        Id = a.Id,
        PersonId = a.PersonId,
        OtherId = a.OtherId,
        OtherKind = a.OtherKind,
        Role = a.Role,
        Title = a.Title,
        Department = a.Department,
        DecisionRole = a.DecisionRole,
        From = a.From,
        To = a.To,
        IsPrimary = a.PrimaryOf != null,
        Version = a.Version,
    };

    /// <summary>The affiliation.</summary>
    public required AffiliationId Id { get; init; }

    /// <summary>The person.</summary>
    public required CustomerId PersonId { get; init; }

    /// <summary>The organisation or the other person.</summary>
    public required CustomerId OtherId { get; init; }

    /// <summary>What the other one is.</summary>
    public required CustomerKind OtherKind { get; init; }

    /// <summary>What the person is to the other: a code.</summary>
    public required string Role { get; init; }

    /// <summary>Title in the organisation; null when unknown.</summary>
    public required string? Title { get; init; }

    /// <summary>Department of the organisation; null when unknown.</summary>
    public required string? Department { get; init; }

    /// <summary>The part played in decisions; null when unknown.</summary>
    public required DecisionRole? DecisionRole { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, included; null when there is no end.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Whether the organisation is the person's primary one.</summary>
    public required bool IsPrimary { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"affiliation {Id}";
}
