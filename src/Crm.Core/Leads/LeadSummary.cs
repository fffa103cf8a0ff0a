using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <summary>A lead as lists show it, without its parts and its note.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record LeadSummary
{
    /// <summary>What is read of each lead.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(LeadSummary))]
    public static readonly Expression<Func<Lead, LeadSummary>> Of = l => new LeadSummary
    {
        Id = l.Id,
        Name = l.Name,
        Company = l.Company,
        Email = l.PrimaryEmail,
        Phone = l.PrimaryPhone,
        Status = l.Status,
        StatusSince = l.StatusSince,
        Source = l.Source,
        Campaign = l.Campaign,
        Interest = l.Interest,
        Owner = l.Owner,
        Team = l.Team,
        EstimatedMinor = l.EstimatedMinor,
        EstimatedCurrencyCode = l.EstimatedCurrencyCode,
        CreatedAt = l.CreatedAt,
        FirstResponseDue = l.FirstResponseDue,
        FirstRespondedAt = l.FirstRespondedAt,
        NurtureUntil = l.NurtureUntil,
        DisqualifiedReason = l.DisqualifiedReason,
        CustomerId = l.CustomerId,
        OpportunityId = l.OpportunityId,
        ClosedAt = l.ClosedAt,
        ClosedBy = l.ClosedBy,
        Version = l.Version,
    };

    /// <summary>The lead.</summary>
    public required LeadId Id { get; init; }

    /// <summary>The person's name; null when unknown.</summary>
    public required string? Name { get; init; }

    /// <summary>The company's name; null when unknown.</summary>
    public required string? Company { get; init; }

    /// <summary>The e-mail address to use first; null when there is none.</summary>
    public required string? Email { get; init; }

    /// <summary>The telephone number to use first, E.164; null when there is none.</summary>
    public required string? Phone { get; init; }

    /// <summary>How far it is.</summary>
    public required LeadStatus Status { get; init; }

    /// <summary>Since when it has this status, UTC.</summary>
    public required DateTimeOffset StatusSince { get; init; }

    /// <summary>Where it came from; null when not said.</summary>
    public required string? Source { get; init; }

    /// <summary>The code of the campaign it came from; null for none.</summary>
    public required string? Campaign { get; init; }

    /// <summary>What it wants; null when not said.</summary>
    public required string? Interest { get; init; }

    /// <summary>Who works on it; null for nobody.</summary>
    public required UserId? Owner { get; init; }

    /// <summary>The team that works on it; null for none.</summary>
    public required TeamId? Team { get; init; }

    /// <summary>What a deal would be worth, in minor units; null when nobody knows.</summary>
    public required long? EstimatedMinor { get; init; }

    /// <summary>The currency of the estimated value; null when nobody knows.</summary>
    public required string? EstimatedCurrencyCode { get; init; }

    /// <summary>When it came in, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>By when it must have a first response, UTC; null when no instant is set.</summary>
    public required DateTimeOffset? FirstResponseDue { get; init; }

    /// <summary>When it got its first response, UTC; null while it has none.</summary>
    public required DateTimeOffset? FirstRespondedAt { get; init; }

    /// <summary>The day it is taken up again, while it is nurtured.</summary>
    public required DateOnly? NurtureUntil { get; init; }

    /// <summary>Why it is not worth pursuing; null unless disqualified.</summary>
    public required string? DisqualifiedReason { get; init; }

    /// <summary>The customer it became; null unless converted.</summary>
    public required CustomerId? CustomerId { get; init; }

    /// <summary>The deal that was opened, or joined, when it was converted; null for none.</summary>
    public required OpportunityId? OpportunityId { get; init; }

    /// <summary>When it was converted or disqualified, UTC; null while it is open.</summary>
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Who converted or disqualified it; null while it is open.</summary>
    public required UserId? ClosedBy { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>What a deal would be worth; null when nobody knows.</summary>
    public Money? EstimatedValue => EstimatedMinor is { } minor ? Money.FromMinor(minor, Currency.Parse(EstimatedCurrencyCode)) : null;

    /// <summary>The id only.</summary>
    public override string ToString() => $"lead {Id}";
}
