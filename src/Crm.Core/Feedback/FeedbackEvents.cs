using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Interactions;
using Crm.Core.Tenancy;

namespace Crm.Core.Feedback;

/// <summary>A customer gave feedback.</summary>
/// <param name="CustomerId">Who.</param>
/// <param name="Channel">Through what it came.</param>
/// <param name="Scale">What the score means; null for a remark.</param>
/// <param name="Score">The score; null for a remark.</param>
/// <param name="Topic">What it is about: a code; null when not said.</param>
/// <param name="Sentiment">−100 (unhappy) to 100 (happy); null when unknown.</param>
/// <param name="IsDissatisfied">True when it shows dissatisfaction, so that a case may be opened.</param>
/// <param name="GivenAt">When it was given, UTC.</param>
public sealed record FeedbackGiven(
    TenantId TenantId,
    FeedbackId FeedbackId,
    CustomerId CustomerId,
    Channel Channel,
    FeedbackScale? Scale,
    int? Score,
    string? Topic,
    int? Sentiment,
    bool IsDissatisfied,
    DateTimeOffset GivenAt,
    DateTimeOffset At) : CrmEvent(TenantId, At);
