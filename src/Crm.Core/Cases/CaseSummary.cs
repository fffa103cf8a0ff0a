using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.Cases;

/// <summary>A case as lists show it, without its texts and its log.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record CaseSummary
{
    /// <summary>What is read of each case.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(CaseSummary))]
    public static readonly Expression<Func<Case, CaseSummary>> Of = c => new CaseSummary
    {
        Id = c.Id,
        CustomerId = c.CustomerId,
        Kind = c.Kind,
        Severity = c.Severity,
        Topic = c.Topic,
        Subject = c.Subject,
        Channel = c.Channel,
        State = c.State,
        StateSince = c.StateSince,
        Resolution = c.Resolution,
        Owner = c.Owner,
        Team = c.Team,
        OpenedAt = c.OpenedAt,
        FirstResponseDue = c.FirstResponseDue,
        FirstRespondedAt = c.FirstRespondedAt,
        ResolutionDue = c.ResolutionDue,
        SettledAt = c.SettledAt,
        DuplicateOfId = c.DuplicateOfId,
        Reopenings = c.Reopenings,
        Version = c.Version,
    };

    /// <summary>The case.</summary>
    public required CaseId Id { get; init; }

    /// <summary>Whose.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Complaint, question or incident.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>How much harm it does.</summary>
    public required CaseSeverity Severity { get; init; }

    /// <summary>What it belongs to: a code; null when not said.</summary>
    public required string? Topic { get; init; }

    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Through what it came.</summary>
    public required Channel Channel { get; init; }

    /// <summary>How far it is.</summary>
    public required CaseState State { get; init; }

    /// <summary>Since when it has this state, UTC.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>How it was resolved: a code; null while it is not.</summary>
    public required string? Resolution { get; init; }

    /// <summary>Who works on it; null for nobody.</summary>
    public required UserId? Owner { get; init; }

    /// <summary>The team that works on it; null for none.</summary>
    public required TeamId? Team { get; init; }

    /// <summary>When it came in, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>By when it must have a first response, UTC; null when no instant is set.</summary>
    public required DateTimeOffset? FirstResponseDue { get; init; }

    /// <summary>When it got its first response, UTC; null while it has none.</summary>
    public required DateTimeOffset? FirstRespondedAt { get; init; }

    /// <summary>By when it must be resolved, UTC; null when no instant is set.</summary>
    public required DateTimeOffset? ResolutionDue { get; init; }

    /// <summary>When it was resolved or found to be a duplicate, UTC; null while it is open.</summary>
    public required DateTimeOffset? SettledAt { get; init; }

    /// <summary>The case that is about the same; null unless it is a duplicate.</summary>
    public required CaseId? DuplicateOfId { get; init; }

    /// <summary>How often it was reopened.</summary>
    public required int Reopenings { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"case {Id}";
}
