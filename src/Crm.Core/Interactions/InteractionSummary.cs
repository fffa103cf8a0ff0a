using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Tenancy;

namespace Crm.Core.Interactions;

/// <summary>An interaction as lists show it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record InteractionSummary
{
    /// <summary>What is read of each interaction.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(InteractionSummary))]
    public static readonly Expression<Func<Interaction, InteractionSummary>> Of = i => new InteractionSummary
    {
        Id = i.Id,
        CustomerId = i.CustomerId,
        LeadId = i.LeadId,
        Channel = i.Channel,
        Direction = i.Direction,
        OccurredAt = i.OccurredAt,
        DurationSeconds = i.DurationSeconds,
        Subject = i.Subject,
        Outcome = i.Outcome,
        Employee = i.Employee,
        Campaign = i.Campaign,
        Store = i.Store,
        Sentiment = i.Sentiment,
        RecordingState = i.RecordingState,
        CorrectsId = i.CorrectsId,
        CorrectedById = i.CorrectedById,
        Version = i.Version,
    };

    /// <summary>The interaction.</summary>
    public required InteractionId Id { get; init; }

    /// <summary>The customer; null while it is with a lead that is no customer yet.</summary>
    public required CustomerId? CustomerId { get; init; }

    /// <summary>The lead it was with; null when it was with a customer.</summary>
    public required LeadId? LeadId { get; init; }

    /// <summary>Through what.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Who started it.</summary>
    public required Direction Direction { get; init; }

    /// <summary>When it took place, UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>How long it took, in seconds; null when unknown.</summary>
    public required int? DurationSeconds { get; init; }

    /// <summary>What it was about; null when not said.</summary>
    public required string? Subject { get; init; }

    /// <summary>What came of it: a code; null when not known.</summary>
    public required string? Outcome { get; init; }

    /// <summary>The employee who had it; null when none or unknown.</summary>
    public required UserId? Employee { get; init; }

    /// <summary>The campaign it belongs to; null for none.</summary>
    public required string? Campaign { get; init; }

    /// <summary>In which branch; null when not said.</summary>
    public required string? Store { get; init; }

    /// <summary>How the customer felt, −100 to 100; null when unknown.</summary>
    public required int? Sentiment { get; init; }

    /// <summary>Where the recording stands.</summary>
    public required RecordingState RecordingState { get; init; }

    /// <summary>The interaction it corrects; null for none.</summary>
    public required InteractionId? CorrectsId { get; init; }

    /// <summary>The interaction that counts instead; null while this one counts.</summary>
    public required InteractionId? CorrectedById { get; init; }

    /// <summary>The version listed; pass it to a later change to find out whether somebody was faster.</summary>
    public required long Version { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => $"interaction {Id}";
}
