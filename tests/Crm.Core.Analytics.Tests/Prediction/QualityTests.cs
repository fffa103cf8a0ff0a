using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Prediction.Learning;
using Crm.Core.Analytics.Prediction.Monitoring;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Prediction;

public sealed class QualityTests
{
    // By hand: Brier (0.01 + 0.04 + 0.09 + 0.16) / 4; calibration error |0.9 − 1| / 4 + |0.8 − 1| / 4 + |0.3 − 0| / 4 + |0.4 − 0| / 4; log-loss −(ln 0.9 + ln 0.8 + ln 0.7 + ln 0.6) / 4.
    [Fact]
    public void Measures_are_those_of_their_definitions()
    {
        var quality = ScoreQuality.Of([new(.9, true), new(.8, true), new(.3, false), new(.4, false)]);

        Assert.Equal(1, quality.Auc);
        Assert.Equal(.075, quality.Brier, 1e-12);
        Assert.Equal(.25, quality.Ece, 1e-12);
        Assert.Equal(-Math.Log(.9 * .8 * .7 * .6) / 4, quality.LogLoss, 1e-12);
        Assert.Equal(2, quality.LiftAt10);
        Assert.Equal([.3, .4, .8, .9], CalibrationInterval.Of([new(.9, true), new(.8, true), new(.3, false), new(.4, false)]).Select(i => i.From));
    }

    [Fact]
    public void Lift_shares_the_last_place_among_equal_scores_and_nothing_is_told_where_it_happened_to_none()
    {
        var pairs = Enumerable.Range(0, 20).Select(i => new RankedPair(i < 1 ? .9 : .5, i is 0 or 5)).ToList();

        // The best row and one of 19 equal ones, of which 1 happened: (1 + 1/19) / 2 against 2 / 20.
        Assert.Equal((1 + (1 / 19.0)) / 2 / .1, ScoreQuality.Of(pairs).LiftAt10!.Value, 1e-12);
        Assert.Equal((null, null), (ScoreQuality.Of([new(.5, false)]).Auc, ScoreQuality.Of([new(.5, false)]).LiftAt10));
        Assert.True(double.IsFinite(ScoreQuality.Of([new(0, true), new(1, false)]).LogLoss));
    }

    [Fact]
    public void The_order_of_rows_changes_no_digit_of_a_measure()
    {
        var random = new Random(4);
        var pairs = Enumerable.Range(0, 999).Select(_ => new RankedPair(Math.Round(random.NextDouble(), 2), random.Next(2) == 0)).ToArray();
        var (quality, platt, isotonic) = (ScoreQuality.Of(pairs), Calibrating.Platt(pairs), Calibrating.Isotonic(pairs));
        random.Shuffle(pairs);

        Assert.Equal(quality, ScoreQuality.Of(pairs));
        Assert.Equal(platt, Calibrating.Platt(pairs));
        Assert.Equal(isotonic.Probabilities, Calibrating.Isotonic(pairs).Probabilities);
    }

    [Fact]
    public void Pooling_adjacent_violators_gives_steps_that_never_descend_and_keep_the_mean()
    {
        // By hand: 0 | 1 0 0 pooled to 1/3 | 1.
        var isotonic = Calibrating.Isotonic([new(1, false), new(2, true), new(3, false), new(4, false), new(5, true)]);

        Assert.Equal([1, 2, 4, 5], isotonic.Scores);
        Assert.Equal([0, 1 / 3.0, 1 / 3.0, 1], isotonic.Probabilities);
        Assert.Equal([0, 0, 1 / 6.0, 1 / 3.0, 2 / 3.0, 1], ((double[])[-9, 1, 1.5, 3, 4.5, 99]).Select(isotonic.Probability), (x, y) => Math.Abs(x - y) < 1e-12);

        var random = new Random(8);
        for (var round = 0; round < 50; round++)
        {
            var pairs = Enumerable.Range(0, 1 + random.Next(60)).Select(_ => new RankedPair(random.Next(20), random.Next(2) == 0)).ToList();
            var fitted = Calibrating.Isotonic(pairs);
            Assert.Equal(pairs.Count(p => p.Happened), pairs.Sum(p => fitted.Probability(p.Score)), 1e-9);
            Assert.Equal(fitted.Probabilities.Order(), fitted.Probabilities);
        }
    }

    [Fact]
    public void Platt_finds_the_curve_outcomes_were_drawn_from_and_is_flat_where_scores_rank_the_wrong_way()
    {
        var random = new Random(6);
        var pairs = Enumerable.Range(0, 40_000).Select(_ => (random.NextDouble() - .5) * 12).Select(s => new RankedPair(s, random.NextDouble() < 1 / (1 + Math.Exp(1 - (s / 2))))).ToList();
        var platt = Calibrating.Platt(pairs);

        // Three standard errors are 0.05 and 0.02.
        Assert.Equal(-1, platt.Intercept, 0.05);
        Assert.Equal(.5, platt.Slope, 0.02);
        Assert.Equal(0, Calibrating.Platt(pairs.Select(p => p with { Score = -p.Score })).Slope);
        Assert.Equal(pairs.Average(p => p.Happened ? 1.0 : 0), Calibrating.Platt(pairs.Select(p => p with { Score = 7 })).Probability(7), 1e-3);
        Assert.InRange(Calibrating.Platt([new(-5, false), new(5, true)]).Probability(5), .6, .7);
    }

    // By hand: shares 0.5 and 0.5 against 0.8 and 0.2, with half a row added to a million.
    [Fact]
    public void The_stability_index_is_that_of_its_definition_with_the_usual_thresholds()
    {
        Assert.Equal((.3 * Math.Log(1.6)) - (.3 * Math.Log(.4)), StabilityIndex.Of("x", [500_000, 500_000], [800_000, 200_000]).Value, 1e-5);
        Assert.Equal((0, Drift.None), (StabilityIndex.Of("x", [5, 7], [5, 7]).Value, StabilityIndex.Of("x", [5, 7], [5, 7]).Drift));
        Assert.Equal((Drift.None, Drift.Some, Drift.Much), (new StabilityIndex("x", .09).Drift, new StabilityIndex("x", .1).Drift, new StabilityIndex("x", .26).Drift));
        Assert.True(double.IsFinite(StabilityIndex.Of("x", [0, 1_000], [1_000, 0]).Value));
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        Refused("crm.analytics.empty", () => ScoreQuality.Of([]));
        Refused("crm.analytics.invalid-probability", () => ScoreQuality.Of([new(1.1, true)]));
        Refused("crm.analytics.invalid-probability", () => ScoreQuality.Of([new(double.NaN, true)]));
        Refused("crm.analytics.empty", () => Calibrating.Platt([]));
        Refused("crm.analytics.invalid-number", () => Calibrating.Isotonic([new(double.NaN, true)]));
        Refused("crm.analytics.invalid-number", () => Calibrating.Platt([new(double.PositiveInfinity, true)]));
        Refused("crm.analytics.invalid-table", () => StabilityIndex.Of("x", [1], [1, 2]));
        Refused("crm.analytics.empty", () => StabilityIndex.Of("x", [1, 1], [0, 0]));
        Refused("crm.analytics.invalid-grades", () => new GradeScale(.5, .5, .2));
        Refused("crm.analytics.invalid-grades", () => new GradeScale(.5, .4, double.NaN));
        Refused("crm.analytics.invalid-probability", () => GradeScale.Standard.Of(double.NaN));
    }

    private static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
}
