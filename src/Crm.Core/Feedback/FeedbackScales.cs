namespace Crm.Core.Feedback;

/// <summary>Where scores begin, end and turn bad.</summary>
public static class FeedbackScales
{
    /// <summary>The highest satisfaction score that shows dissatisfaction: 2 of 5.</summary>
    public const int DissatisfiedSatisfaction = 2;

    /// <summary>The highest recommendation score that shows dissatisfaction: 6 of 10, a detractor's.</summary>
    public const int DissatisfiedRecommendation = 6;

    /// <summary>The highest ease score that shows dissatisfaction: 3 of 7.</summary>
    public const int DissatisfiedEase = 3;

    /// <summary>The highest sentiment of a remark without a score that shows dissatisfaction: −50 of −100 to 100.</summary>
    public const int DissatisfiedSentiment = -50;

    /// <summary>The lowest score of a scale.</summary>
    /// <param name="scale">The scale.</param>
    public static int Lowest(FeedbackScale scale) => scale is FeedbackScale.Recommendation ? 0 : 1;

    /// <summary>The highest score of a scale.</summary>
    /// <param name="scale">The scale.</param>
    public static int Highest(FeedbackScale scale) => scale switch
    {
        FeedbackScale.Satisfaction => 5,
        FeedbackScale.Recommendation => 10,
        _ => 7,
    };

    /// <summary>Who recommends.</summary>
    /// <param name="score">0 to 10.</param>
    public static RecommenderGroup GroupOf(int score) => score switch
    {
        <= DissatisfiedRecommendation => RecommenderGroup.Detractor,
        <= 8 => RecommenderGroup.Passive,
        _ => RecommenderGroup.Promoter,
    };

    /// <summary>Whether a score shows dissatisfaction, or without one the sentiment of a remark.</summary>
    /// <param name="scale">The scale; null for a remark.</param>
    /// <param name="score">The score; null for a remark.</param>
    /// <param name="sentiment">−100 to 100; null when unknown.</param>
    public static bool IsDissatisfied(FeedbackScale? scale, int? score, int? sentiment) => scale switch
    {
        FeedbackScale.Satisfaction => score <= DissatisfiedSatisfaction,
        FeedbackScale.Recommendation => score <= DissatisfiedRecommendation,
        FeedbackScale.Ease => score <= DissatisfiedEase,
        _ => sentiment <= DissatisfiedSentiment,
    };
}
