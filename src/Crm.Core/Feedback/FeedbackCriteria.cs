using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Feedback;

/// <summary>The conditions feedback is found by.</summary>
public static class FeedbackCriteria
{
    /// <summary>Feedback that shows dissatisfaction, as <see cref="CustomerFeedback.IsDissatisfied"/> says.</summary>
    public static readonly Criterion<CustomerFeedback> Dissatisfied = IsDissatisfied();

    /// <summary>That of one customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<CustomerFeedback> Of(CustomerId customer) => new(f => f.CustomerId == customer);

    /// <summary>Answers on one scale.</summary>
    /// <param name="scale">The scale; null for remarks.</param>
    public static Criterion<CustomerFeedback> On(FeedbackScale? scale) => new(f => f.Scale == scale);

    /// <summary>Answers on one scale within bounds.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="lowest">The lowest score.</param>
    /// <param name="highest">The highest score, included.</param>
    public static Criterion<CustomerFeedback> Scored(FeedbackScale scale, int lowest, int highest) =>
        new(f => f.Scale == scale && f.Score >= lowest && f.Score <= highest);

    /// <summary>That about one topic.</summary>
    /// <param name="topic">The code.</param>
    public static Criterion<CustomerFeedback> About(ReasonCode topic)
    {
        var code = topic.Value;
        return new(f => f.Topic == code);
    }

    /// <summary>That given in or asked after an interaction.</summary>
    /// <param name="interaction">The interaction.</param>
    public static Criterion<CustomerFeedback> After(InteractionId interaction) => new(f => f.SourceInteraction == interaction);

    /// <summary>That given in a span of time.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant after it.</param>
    public static Criterion<CustomerFeedback> GivenBetween(DateTimeOffset from, DateTimeOffset until) => new(f => f.GivenAt >= from && f.GivenAt < until);

    /// <summary>The one another system knows under a key.</summary>
    /// <param name="source">The system.</param>
    /// <param name="key">The key there.</param>
    public static Criterion<CustomerFeedback> ExternalId(string source, string key)
    {
        var cleanSource = CleanText.AsStored(source, CustomerFeedback.MaxSourceLength);
        var cleanKey = CleanText.AsStored(key, CustomerFeedback.MaxKeyLength);
        return new(f => f.Source == cleanSource && f.ExternalKey == cleanKey) { Key = CustomerFeedback.KeyOf(cleanSource, cleanKey) };
    }

    private static Criterion<CustomerFeedback> IsDissatisfied()
    {
        var (satisfaction, recommendation, ease) = (FeedbackScale.Satisfaction, FeedbackScale.Recommendation, FeedbackScale.Ease);
        return new(f => (f.Scale == satisfaction && f.Score <= FeedbackScales.DissatisfiedSatisfaction)
            || (f.Scale == recommendation && f.Score <= FeedbackScales.DissatisfiedRecommendation)
            || (f.Scale == ease && f.Score <= FeedbackScales.DissatisfiedEase)
            || (f.Scale == null && f.Sentiment <= FeedbackScales.DissatisfiedSentiment));
    }
}
