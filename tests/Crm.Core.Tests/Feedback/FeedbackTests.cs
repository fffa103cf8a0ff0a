using Crm.Core.Errors;
using Crm.Core.Feedback;
using Crm.Core.Interactions;
using Crm.Core.Testing;

namespace Crm.Core.Tests.Feedback;

public sealed class FeedbackTests
{
    [Theory]
    [InlineData(0, RecommenderGroup.Detractor)]
    [InlineData(6, RecommenderGroup.Detractor)]
    [InlineData(7, RecommenderGroup.Passive)]
    [InlineData(8, RecommenderGroup.Passive)]
    [InlineData(9, RecommenderGroup.Promoter)]
    [InlineData(10, RecommenderGroup.Promoter)]
    public void Who_recommends_follows_from_the_score(int score, RecommenderGroup group)
    {
        var given = A.Feedback(NewFeedback.Recommendation(score, Channel.Survey, Some.Instant));

        Assert.Equal((group, group is RecommenderGroup.Detractor), (given.Recommender, given.IsDissatisfied));
    }

    [Theory]
    [InlineData(FeedbackScale.Satisfaction, 2, 3)]
    [InlineData(FeedbackScale.Recommendation, 6, 7)]
    [InlineData(FeedbackScale.Ease, 3, 4)]
    public void A_low_score_shows_dissatisfaction_whatever_the_sentiment(FeedbackScale scale, int worst, int fair)
    {
        Assert.True(Scored(scale, worst).IsDissatisfied);
        Assert.False(Scored(scale, fair).IsDissatisfied);
        Assert.Equal(scale is FeedbackScale.Recommendation, Scored(scale, fair).Recommender is not null);
    }

    [Theory]
    [InlineData(-100, true)]
    [InlineData(-50, true)]
    [InlineData(-49, false)]
    [InlineData(null, false)]
    public void A_remark_shows_dissatisfaction_by_its_sentiment(int? sentiment, bool dissatisfied) =>
        Assert.Equal(dissatisfied, A.Feedback(NewFeedback.Remark("slow", Channel.Web, Some.Instant) with { Sentiment = sentiment }).IsDissatisfied);

    [Theory]
    [InlineData(FeedbackScale.Satisfaction, 0)]
    [InlineData(FeedbackScale.Satisfaction, 6)]
    [InlineData(FeedbackScale.Recommendation, -1)]
    [InlineData(FeedbackScale.Recommendation, 11)]
    [InlineData(FeedbackScale.Ease, 0)]
    [InlineData(FeedbackScale.Ease, 8)]
    [InlineData(FeedbackScale.Ease, null)]
    [InlineData(null, 3)]
    [InlineData((FeedbackScale)9, 3)]
    public void A_score_its_scale_does_not_have_is_refused(FeedbackScale? scale, int? score) =>
        Refused("crm.feedback.invalid-score", new NewFeedback(Channel.Survey, Some.Instant) { Scale = scale, Score = score, Text = "x" });

    [Fact]
    public void What_feedback_is_not_is_refused()
    {
        var ease = NewFeedback.Ease(1, Channel.Web, Some.Instant);

        Refused("crm.feedback.empty", NewFeedback.Remark(" ", Channel.Web, Some.Instant));
        Refused("crm.feedback.invalid-sentiment", ease.Feeling(101));
        Refused("crm.feedback.in-the-future", ease with { GivenAt = Some.Instant.AddHours(1) });
        Refused("crm.feedback.incomplete-external-id", ease with { Source = "forms" });
        Refused("crm.feedback.incomplete-external-id", ease with { Key = "1" });
        Refused("crm.interaction.unknown-channel", ease with { Channel = (Channel)0 });
        Refused("crm.reason.invalid", ease.About(default));
        Refused("crm.id.empty", ease.After(default));
    }

    private static CustomerFeedback Scored(FeedbackScale scale, int score) =>
        A.Feedback(new NewFeedback(Channel.Survey, Some.Instant) { Scale = scale, Score = score, Sentiment = -100 });

    private static void Refused(string code, NewFeedback draft) => Assert.Equal(code, Assert.Throws<CrmException>(() => A.Feedback(draft)).Code);
}
