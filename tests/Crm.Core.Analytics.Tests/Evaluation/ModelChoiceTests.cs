using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Tests.Data;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Evaluation;

public sealed class ModelChoiceTests
{
    private static readonly DateOnly s_calibration = new(1997, 9, 30);
    private static readonly Dictionary<string, RepeatModelFit> s_fits = Fits(RepeatHistories.Of(Cdnow.Sample.Histories));
    private static readonly Holdout s_holdout = Holdout.Of(Cdnow.Sample.Purchases, s_calibration, new(1998, 6, 30));

    [Fact]
    public void Without_a_holdout_the_likeliest_is_chosen_with_its_reason()
    {
        var (buying, alive) = (ModelChoice.Of(s_fits, ChoicePurpose.Purchases), ModelChoice.Of(s_fits, ChoicePurpose.Alive));

        Assert.Equal(("mbg-nbd", ChoiceReason.Bic), (buying.Name, buying.Reason));
        Assert.Same(s_fits["mbg-nbd"], buying.Fit);
        Assert.Equal((4 * Math.Log(2357)) + (2 * 9582.13571555), buying.Candidates.Single(c => c.Name == "mbg-nbd").Bic, 1e-4);
        Assert.Equal("mbg-nbd for expected purchases: by it the data are likeliest (BIC 19195.3).", buying.Text);
        Assert.Equal(("mbg-nbd", ChoiceReason.NotForAlive), (alive.Name, alive.Candidates.Single(c => c.Name == "bg-nbd").LeftOut));
        Assert.Contains("Left out: bg-nbd (not-for-alive), nbd (no-dropout).", alive.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_holdout_the_one_that_foretold_best_is_chosen()
    {
        var (buying, alive) = (ModelChoice.Of(s_fits, ChoicePurpose.Purchases, s_holdout), ModelChoice.Of(s_fits, ChoicePurpose.Alive, s_holdout));

        Assert.Equal(ChoiceReason.HoldoutRanking, alive.Reason);
        Assert.Equal(alive.Candidates.Where(c => c.LeftOut is null).MaxBy(c => c.Holdout!.AucAlive)!.Name, alive.Name);
        var least = buying.Candidates.Min(c => c.Holdout!.RootMeanSquaredError);
        Assert.InRange(buying.Candidates.Single(c => c.Name == buying.Name).Holdout!.RootMeanSquaredError, least, 1.01 * least);
        Assert.NotEqual("nbd", buying.Name);
        Assert.True(buying.Candidates.Single(c => c.Name == "nbd").Holdout!.RootMeanSquaredError > 1.01 * least);
        // Far from the others, one is chosen by its error alone.
        Dictionary<string, RepeatModelFit> two = new() { ["nbd"] = s_fits["nbd"], ["mbg-nbd"] = s_fits["mbg-nbd"] };
        Assert.Equal(("mbg-nbd", ChoiceReason.HoldoutError), (ModelChoice.Of(two, ChoicePurpose.Purchases, s_holdout).Name, ModelChoice.Of(two, ChoicePurpose.Purchases, s_holdout).Reason));
    }

    [Fact]
    public void BgNbd_is_never_chosen_to_tell_who_is_alive()
    {
        Dictionary<string, RepeatModelFit> only = new() { ["bg-nbd"] = s_fits["bg-nbd"] };

        Assert.Equal(("bg-nbd", ChoiceReason.OnlyOne), (ModelChoice.Of(only, ChoicePurpose.Purchases).Name, ModelChoice.Of(only, ChoicePurpose.Purchases).Reason));
        foreach (var holdout in (Holdout?[])[null, s_holdout])
        {
            var none = ModelChoice.Of(only, ChoicePurpose.Alive, holdout);
            Assert.Equal((null, null, null), (none.Name, none.Fit, none.Reason));
            Assert.Equal("No model can tell who is alive: bg-nbd (not-for-alive).", none.Text);
        }
    }

    [Fact]
    public void Degenerate_fits_are_left_out_and_are_chosen_when_there_are_no_others()
    {
        var retail = Fits(RepeatHistories.Of(OnlineRetail.History.Repeats(OnlineRetail.End)));
        var (buying, alive) = (ModelChoice.Of(retail, ChoicePurpose.Purchases), ModelChoice.Of(retail, ChoicePurpose.Alive));

        Assert.Equal(FitWarning.NoDropoutIdentifiable, buying.Candidates.Single(c => c.Name == "bg-nbd").LeftOut);
        Assert.All(alive.Candidates.Where(c => c.Name is "bg-nbd" or "nbd"), c => Assert.NotNull(c.LeftOut));
        Dictionary<string, RepeatModelFit> only = new() { ["bg-nbd"] = retail["bg-nbd"] };
        Assert.Equal(("bg-nbd", ChoiceReason.OnlyDegenerate, "nbd"), (ModelChoice.Of(only, ChoicePurpose.Purchases).Name, ModelChoice.Of(only, ChoicePurpose.Purchases).Reason, ModelChoice.Of(only, ChoicePurpose.Purchases).Fit!.Model.Name));
        Assert.Null(ModelChoice.Of(only, ChoicePurpose.Alive).Fit);
    }

    [Fact]
    public void Buckets_hold_every_customer_and_say_what_was_expected_and_came()
    {
        var calibration = s_holdout.Calibration(s_fits["pareto-nbd"].Model);
        var judged = s_holdout.Judge(s_fits["pareto-nbd"].Model);

        Assert.Equal([(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, null)], calibration.ByRepeats.Select(b => (b.From, b.To)));
        Assert.Equal(1411, calibration.ByRepeats[0].Customers);
        foreach (var buckets in (IReadOnlyList<CalibrationBucket>[])[calibration.ByRepeats, calibration.ByExpectation])
        {
            Assert.Equal(2357, buckets.Sum(b => b.Customers));
            Assert.Equal(judged.Predicted, buckets.Sum(b => b.Customers * b.Expected), 1e-8);
            Assert.Equal(s_holdout.Actual, buckets.Sum(b => b.Customers * b.Actual), 1e-8);
        }

        Assert.True(calibration.ByExpectation.Zip(calibration.ByExpectation.Skip(1)).All(p => p.First.Expected < p.Second.Expected));
        // No reference: what is expected of each of these buckets lies near what came.
        Assert.All(calibration.ByRepeats.SkipLast(1), b => Assert.InRange(b.Expected - b.Actual, -.6, .6));
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        Refused(new());
        Refused(new() { ["nbd"] = s_fits["nbd"], ["bg-nbd"] = s_fits["bg-nbd"] with { Customers = 5 } });

        static void Refused(Dictionary<string, RepeatModelFit> fits) => Assert.Equal("crm.analytics.nothing-to-choose", Assert.Throws<CrmException>(() => ModelChoice.Of(fits, ChoicePurpose.Purchases)).Code);
    }

    private static Dictionary<string, RepeatModelFit> Fits(RepeatHistories histories) =>
        new() { ["bg-nbd"] = BgNbd.Fit(histories), ["mbg-nbd"] = MbgNbd.Fit(histories), ["pareto-nbd"] = ParetoNbd.Fit(histories), ["nbd"] = Nbd.Fit(histories) };
}
