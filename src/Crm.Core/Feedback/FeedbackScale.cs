namespace Crm.Core.Feedback;

/// <summary>What a score means. Stored as a number.</summary>
public enum FeedbackScale
{
    /// <summary>Satisfaction (CSAT), 1 (not at all) to 5 (very).</summary>
    Satisfaction = 1,

    /// <summary>Would recommend us (NPS), 0 (not at all likely) to 10 (very likely).</summary>
    Recommendation = 2,

    /// <summary>Ease (CES 2.0), 1 (very hard) to 7 (very easy).</summary>
    Ease = 3,
}
