using Crm.Core.Errors;
using Crm.Core.Insights;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Insights;

public sealed class PredictionTests
{
    private static readonly ReasonCode s_reason = ReasonCode.Parse("known-customer");

    [Fact]
    public void What_a_person_says_stays_however_often_the_model_is_asked()
    {
        var prediction = Open();
        prediction.Take(.3, "C", 1, Some.Instant);
        Assert.Equal((.3m, "C", false), (prediction.Probability, prediction.Grade, prediction.IsByHand));

        prediction.SetByHand(.95, "A", s_reason, Some.User, Some.Instant.AddDays(1));
        prediction.TakePendingChanges();
        prediction.Take(.1, "D", 2, Some.Instant.AddDays(2));

        Assert.Empty(prediction.TakePendingChanges().Events);
        Assert.Equal((.95m, "A", true, 100_000L, "D", 2), (prediction.Probability, prediction.Grade, prediction.IsByHand, prediction.ComputedScaled!.Value, prediction.ComputedGrade, prediction.ModelVersion));
        Assert.Equal(("known-customer", Some.User, Some.Instant.AddDays(1), Some.Instant.AddDays(1)), (prediction.SetReason, prediction.SetBy!.Value, prediction.SetAt!.Value, prediction.Since));

        prediction.Release(Some.Instant.AddDays(3));
        var changed = Assert.IsType<PredictionChanged>(Assert.Single(prediction.TakePendingChanges().Events));
        Assert.Equal((.1m, "A", "D", false), (changed.Probability, changed.FromGrade, changed.ToGrade, changed.IsByHand));
        Assert.Equal((.1m, null, null, null), (prediction.Probability, prediction.SetReason, prediction.SetBy, prediction.SetAt));
    }

    [Fact]
    public void The_same_said_again_is_no_change()
    {
        var prediction = Open();
        prediction.Take(.3, "C", 1, Some.Instant);
        prediction.TakePendingChanges();

        prediction.Take(.3, "C", 1, Some.Instant.AddDays(1));
        Assert.False(prediction.HasPendingChanges);
        prediction.Take(.3, "C", 2, Some.Instant.AddDays(1));
        Assert.Empty(prediction.TakePendingChanges().Events);
        Assert.Equal((Some.Instant, 2), (prediction.Since, prediction.ModelVersion));
    }

    [Fact]
    public void A_probability_of_nought_is_said_too()
    {
        var prediction = Open();

        prediction.Take(0, null, 1, Some.Instant);

        Assert.Equal(0m, Assert.IsType<PredictionChanged>(Assert.Single(prediction.TakePendingChanges().Events)).Probability);
        Assert.Equal(Some.Instant, prediction.Since);
    }

    [Theory]
    [InlineData(-.01, "A")]
    [InlineData(1.01, "A")]
    [InlineData(double.NaN, "A")]
    [InlineData(.5, "")]
    [InlineData(.5, "a grade of more than twenty")]
    public void What_is_no_probability_is_refused(double probability, string grade)
    {
        var prediction = Open();

        Refused("crm.insight.invalid-prediction", () => prediction.Take(probability, grade, 1, Some.Instant));
        Refused("crm.insight.invalid-prediction", () => prediction.SetByHand(probability, grade, s_reason, null, Some.Instant));
        Assert.False(prediction.HasPendingChanges);
    }

    [Fact]
    public void There_is_something_to_take_back_and_something_to_go_back_to()
    {
        var prediction = Open();
        Refused("crm.insight.not-by-hand", () => prediction.Release(Some.Instant));
        prediction.SetByHand(.9, null, s_reason, null, Some.Instant);
        Refused("crm.insight.no-model", () => prediction.Release(Some.Instant));
        Refused("crm.insight.invalid-model", () => LeadPrediction.Open(Some.Tenant, new(Some.Id()), string.Empty, new(Some.Id())));
    }

    private static LeadPrediction Open() => LeadPrediction.Open(Some.Tenant, new(Some.Id()), "lead-conversion", new(Some.Id()));

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<CrmException>(act).Code);
}
