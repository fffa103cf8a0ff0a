using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.FollowUps;

/// <summary>A follow-up as lists show it, without its reminders.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record FollowUpSummary
{
    /// <summary>What is read of each follow-up.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(FollowUpSummary))]
    public static readonly Expression<Func<FollowUp, FollowUpSummary>> Of = f => new FollowUpSummary
    {
        Id = f.Id,
        CustomerId = f.CustomerId,
        LeadId = f.LeadId,
        OpportunityId = f.OpportunityId,
        CaseId = f.CaseId,
        What = f.What,
        DueAt = f.DueAt,
        Priority = f.Priority,
        Assignee = f.Assignee,
        Team = f.Team,
        State = f.State,
        Outcome = f.Outcome,
        InteractionId = f.InteractionId,
        ClosedAt = f.ClosedAt,
        ClosedBy = f.ClosedBy,
        SeriesId = f.SeriesId,
        Occurrence = f.Occurrence,
        Version = f.Version,
    };

    /// <summary>The follow-up.</summary>
    public required FollowUpId Id { get; init; }

    /// <summary>The customer it is for; null when it is for a lead.</summary>
    public required CustomerId? CustomerId { get; init; }

    /// <summary>The lead it is for; null when it is for a customer.</summary>
    public required LeadId? LeadId { get; init; }

    /// <summary>The deal it belongs to; null for none.</summary>
    public required OpportunityId? OpportunityId { get; init; }

    /// <summary>The case it belongs to; null for none.</summary>
    public required CaseId? CaseId { get; init; }

    /// <summary>What is to be done.</summary>
    public required string What { get; init; }

    /// <summary>By when, UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How much it matters.</summary>
    public required FollowUpPriority Priority { get; init; }

    /// <summary>Who is to do it; null for nobody.</summary>
    public required UserId? Assignee { get; init; }

    /// <summary>The team that is to do it; null for none.</summary>
    public required TeamId? Team { get; init; }

    /// <summary>How far it is.</summary>
    public required FollowUpState State { get; init; }

    /// <summary>What came of it, or why it was cancelled: a code; null while it is open.</summary>
    public required string? Outcome { get; init; }

    /// <summary>The interaction it was logged as; null for none.</summary>
    public required InteractionId? InteractionId { get; init; }

    /// <summary>When it was done or cancelled, UTC; null while it is open.</summary>
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Who did or cancelled it; null while it is open and for a program.</summary>
    public required UserId? ClosedBy { get; init; }

    /// <summary>The first of the series; itself when it is the first.</summary>
    public required FollowUpId SeriesId { get; init; }

    /// <summary>Which of the series: counts from 1.</summary>
    public required int Occurrence { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>Whether it is late at an instant: still open, and due before.</summary>
    /// <param name="instant">For example now.</param>
    public bool IsOverdue(DateTimeOffset instant) => State is FollowUpState.Open && DueAt < instant;

    /// <summary>The id only.</summary>
    public override string ToString() => $"follow-up {Id}";
}
