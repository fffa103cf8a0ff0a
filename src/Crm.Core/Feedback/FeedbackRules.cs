using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Feedback;

/// <summary>What rules may ask of feedback.</summary>
public static class FeedbackRules
{
    /// <summary>Answers to surveys, and remarks.</summary>
    public static RuleSource<Customer, CustomerFeedback> Source { get; } = RuleSource<Customer, CustomerFeedback>.Of(
        "feedback", "answers to surveys, and remarks", c => Facts.Of<CustomerFeedback>(c), f => f.GivenAt, f => f.Id, f => f.Id.Value, new RuleFields<CustomerFeedback>()
            .Choice<FeedbackScale>("scale", "what the score means", f => f.Scale, f => f.Scale)
            .Number("score", "satisfaction 1 to 5, recommendation 0 to 10, ease 1 to 7", f => f.Score, f => f.Score)
            .Number("sentiment", "-100 (unhappy) to 100 (happy)", f => f.Sentiment, f => f.Sentiment)
            .Code("topic", "what it is about, a code of the tenant", f => f.Topic, f => f.Topic)
            .Choice<Channel>("channel", "through what it came", f => f.Channel, f => f.Channel)
            .Instant("at", "when it was given", f => f.GivenAt, f => f.GivenAt)
            .InVietnamese(
                ("scale", "thang điểm"), ("score", "điểm"), ("sentiment", "cảm xúc"), ("topic", "chủ đề"), ("channel", "kênh"), ("at", "thời điểm phản hồi")), vietnamese: "phản hồi");
}
