using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Interactions;

namespace Crm.Core.Feedback;

/// <summary>Feedback as lists show it, without the text.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The selector names only properties the dependency on it keeps.")]
public sealed record FeedbackSummary
{
    /// <summary>What is read of each.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(FeedbackSummary))]
    public static readonly Expression<Func<CustomerFeedback, FeedbackSummary>> Of = f => new FeedbackSummary
    {
        Id = f.Id,
        CustomerId = f.CustomerId,
        Channel = f.Channel,
        GivenAt = f.GivenAt,
        Scale = f.Scale,
        Score = f.Score,
        Topic = f.Topic,
        Sentiment = f.Sentiment,
        SourceInteraction = f.SourceInteraction,
        Version = f.Version,
    };

    /// <summary>The feedback.</summary>
    public required FeedbackId Id { get; init; }

    /// <summary>Who gave it.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Through what it came.</summary>
    public required Channel Channel { get; init; }

    /// <summary>When it was given, UTC.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>What the score means; null for a remark.</summary>
    public required FeedbackScale? Scale { get; init; }

    /// <summary>The score; null for a remark.</summary>
    public required int? Score { get; init; }

    /// <summary>What it is about: a code; null when not said.</summary>
    public required string? Topic { get; init; }

    /// <summary>How the customer felt, −100 to 100; null when unknown.</summary>
    public required int? Sentiment { get; init; }

    /// <summary>The interaction it was given in or asked after; null for none.</summary>
    public required InteractionId? SourceInteraction { get; init; }

    /// <summary>The version listed.</summary>
    public required long Version { get; init; }

    /// <summary>Who recommends; null unless it answers whether the customer would recommend us.</summary>
    public RecommenderGroup? Recommender => Scale is FeedbackScale.Recommendation && Score is { } score ? FeedbackScales.GroupOf(score) : null;

    /// <summary>True when it shows dissatisfaction.</summary>
    public bool IsDissatisfied => FeedbackScales.IsDissatisfied(Scale, Score, Sentiment);

    /// <summary>The id only.</summary>
    public override string ToString() => $"feedback {Id}";
}
