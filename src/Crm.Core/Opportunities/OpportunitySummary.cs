using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Pipelines;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>A deal as lists show it, without its parts and logs.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record OpportunitySummary
{
    /// <summary>What is read of each deal.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(OpportunitySummary))]
    public static readonly Expression<Func<Opportunity, OpportunitySummary>> Of = o => new OpportunitySummary
    {
        Id = o.Id,
        Name = o.Name,
        CustomerId = o.CustomerId,
        PipelineId = o.PipelineId,
        StageId = o.StageId,
        StageEnteredAt = o.StageEnteredAt,
        StageProbability = o.StageProbability,
        OverriddenProbability = o.OverriddenProbability,
        Outcome = o.Outcome,
        LostReason = o.LostReason,
        AmountMinor = o.AmountMinor,
        CurrencyCode = o.CurrencyCode,
        ExpectedClose = o.ExpectedClose,
        Forecast = o.Forecast,
        Owner = o.Owner,
        Team = o.Team,
        NextStepDue = o.NextStepDue,
        Source = o.Source,
        Store = o.Store,
        OpenedAt = o.OpenedAt,
        ClosedAt = o.ClosedAt,
        Reopenings = o.Reopenings,
        Version = o.Version,
    };

    /// <summary>The deal.</summary>
    public required OpportunityId Id { get; init; }

    /// <summary>What it is about.</summary>
    public required string Name { get; init; }

    /// <summary>Who is to buy; null when not known.</summary>
    public required CustomerId? CustomerId { get; init; }

    /// <summary>The pipeline it is in.</summary>
    public required PipelineId PipelineId { get; init; }

    /// <summary>The stage it is in, or was closed in.</summary>
    public required StageId StageId { get; init; }

    /// <summary>Since when it is in the stage, UTC.</summary>
    public required DateTimeOffset StageEnteredAt { get; init; }

    /// <summary>How likely deals of the stage were won when it entered, in percent.</summary>
    public required int StageProbability { get; init; }

    /// <summary>The probability set by hand, in percent; null when that of the stage holds.</summary>
    public required int? OverriddenProbability { get; init; }

    /// <summary>How it ended, or that it is open.</summary>
    public required OpportunityOutcome Outcome { get; init; }

    /// <summary>Why it was lost; null when it was not.</summary>
    public required string? LostReason { get; init; }

    /// <summary>What it is worth, in minor units; null when not known.</summary>
    public required long? AmountMinor { get; init; }

    /// <summary>The currency, ISO 4217; null without an amount.</summary>
    public required string? CurrencyCode { get; init; }

    /// <summary>The day it is expected to close; null when not known.</summary>
    public required DateOnly? ExpectedClose { get; init; }

    /// <summary>How firmly the owner counts on it.</summary>
    public required ForecastCategory Forecast { get; init; }

    /// <summary>The employee responsible; null for nobody.</summary>
    public required UserId? Owner { get; init; }

    /// <summary>The team responsible; null for none.</summary>
    public required TeamId? Team { get; init; }

    /// <summary>By which day the next step is to be done; null for any, or when nothing is planned.</summary>
    public required DateOnly? NextStepDue { get; init; }

    /// <summary>Where it comes from; null when not said.</summary>
    public required string? Source { get; init; }

    /// <summary>At which branch; null when not said.</summary>
    public required string? Store { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was won or lost, UTC; null while it is open.</summary>
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How often it was opened again.</summary>
    public required int Reopenings { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>What it is worth; null when not known.</summary>
    public Money? Amount => AmountMinor is { } minor ? Money.FromMinor(minor, Currency.Parse(CurrencyCode)) : null;

    /// <summary>How likely it is won, in percent; 0 for a lost deal.</summary>
    public int Probability => Opportunity.ProbabilityOf(Outcome, OverriddenProbability, StageProbability);

    /// <summary>The amount times the probability; nothing for a lost deal, null without an amount.</summary>
    public Money? Weighted => Opportunity.Weigh(Amount, Probability);

    /// <summary>The id only.</summary>
    public override string ToString() => $"opportunity {Id}";
}
