using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Json;
using Crm.Core.Analytics.Prediction.Learning;
using Crm.Core.Analytics.Prediction.Monitoring;
using Crm.Core.Analytics.Prediction.Training;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Prediction;

public sealed class TrainingTests
{
    private static readonly string[] s_names = ["naive-bayes", "logistic", "logistic-binned"];

    [Fact]
    public void Three_models_are_judged_and_the_one_with_the_least_loss_is_chosen()
    {
        var leads = new Leads(3_000, 1);
        var report = ScoreTraining.Train(leads.Table, leads.Happened, new(2026, 1, 31));

        Assert.Equal(s_names, report.Candidates.Select(c => c.Name));
        Assert.Equal(report.Candidates.MinBy(c => c.Quality.LogLoss)!.Name, report.Chosen);
        Assert.Equal((report.Chosen, new DateOnly(2026, 1, 31)), (report.Model!.Name, report.Model.TrainedOn));
        Assert.Empty(report.Warnings);
        Assert.True(report.IsUsable);
        Assert.All(report.Candidates, c => Assert.True(c.Quality.Auc > .75 && c.Quality.Ece < .04 && c.Quality.Brier < .21));
        Assert.Contains(report.Model.TopReasons(4), r => r is { Field: "source", Level: "friend", Effect: > 1 });
        Assert.DoesNotContain(report.Model.TopReasons(4), r => r.Field == "weekday");
    }

    [Fact]
    public void Two_runs_and_another_order_within_folds_give_the_same_to_the_last_digit()
    {
        var leads = new Leads(1_000, 2);
        var order = Leads.All(1_000);
        // Swapped by ten, a multiple of five: everybody stays in its fold.
        for (var i = 0; i < 990; i += 20) for (var k = 0; k < 10; k++) (order[i + k], order[i + k + 10]) = (order[i + k + 10], order[i + k]);
        var other = leads.In(order);
        var (one, two, swapped) = (ScoreTraining.Train(leads.Table, leads.Happened), ScoreTraining.Train(leads.Table, leads.Happened), ScoreTraining.Train(other.Table, other.Happened));

        Assert.Equal(one.Candidates, two.Candidates);
        Assert.Equal(one.Candidates, swapped.Candidates);
        Assert.Equal(ScoreModelJson.Write(one.Model!), ScoreModelJson.Write(two.Model!));
        Assert.Equal(ScoreModelJson.Write(one.Model!), ScoreModelJson.Write(swapped.Model!));
    }

    [Fact]
    public void A_column_like_the_outcome_a_level_only_one_outcome_has_and_a_number_of_the_outcome_are_leakage()
    {
        var leads = new Leads(1_000, 3);
        var report = ScoreTraining.Train(
            leads.With(
                new LevelField("copy", [.. leads.Happened.Select(h => h ? "y" : "n")]),
                new LevelField("reason", [.. leads.Happened.Select((h, i) => h || i % 3 > 0 ? null : $"r{i % 2}")]),
                new NumberField("value", [.. leads.Happened.Select((h, i) => (double?)(h ? i : 0))]),
                new LevelField("strong", [.. leads.Happened.Select((h, i) => h == (i % 8 > 0) ? "a" : "b")])),
            leads.Happened);

        Assert.Equal(["copy", "reason", "value"], Assert.Single(report.Warnings, w => w.Code == "leakage").Fields);
    }

    [Fact]
    public void A_rare_outcome_makes_no_leak_of_every_level()
    {
        var random = new Random(5);
        var table = new FieldTable([new LevelField("city", [.. Enumerable.Range(0, 5_000).Select(_ => $"c{random.Next(5)}")])]);

        Assert.Empty(Leakage.Of(table, [.. Enumerable.Range(0, 5_000).Select(i => i % 50 == 0)]));
    }

    [Fact]
    public void Fewer_than_forty_of_either_kind_are_too_few_and_still_told()
    {
        var leads = new Leads(2_000, 4);
        bool[] rare = [.. leads.Happened.Select((h, i) => h && i < 60)];
        var report = ScoreTraining.Train(leads.Table, rare);

        Assert.InRange(report.Positives, 10, 39);
        Assert.Contains(report.Warnings, w => w.Code == "too-few");
        Assert.Equal(3, report.Candidates.Count);
        Assert.False(report.IsUsable);
    }

    [Fact]
    public void No_row_of_one_kind_one_row_and_nothing_to_learn_from_are_told_without_a_model()
    {
        foreach (var (table, happened) in ((FieldTable, bool[])[])[
            (new Leads(100, 1).Table, new bool[100]),
            (new Leads(1, 1).Table, [true]),
            (new FieldTable([new LevelField("same", [.. Enumerable.Repeat("x", 100)])]), [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0)]),
            (new FieldTable([new LevelField("id", [.. Enumerable.Range(0, 100).Select(i => $"{i}")])]), [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0)])])
        {
            var report = ScoreTraining.Train(table, happened);

            Assert.Empty(report.Candidates);
            Assert.Equal((null, null), (report.Chosen, report.Model));
            Assert.NotEmpty(report.Warnings);
        }

        Assert.Equal("crm.analytics.empty", Assert.Throws<CrmException>(() => ScoreTraining.Train(new([new LevelField("a", [])]), [])).Code);
        Assert.Equal("crm.analytics.invalid-table", Assert.Throws<CrmException>(() => ScoreTraining.Train(new([new LevelField("a", ["x"])]), [])).Code);
    }

    [Fact]
    public void Numbers_of_records_and_columns_that_never_change_are_left_out()
    {
        var leads = new Leads(400, 6);
        var report = ScoreTraining.Train(
            leads.With(new LevelField("id", [.. Enumerable.Range(0, 400).Select(i => $"{i}")]), new LevelField("one", [.. Enumerable.Repeat("x", 400)]), new NumberField("zero", [.. Enumerable.Repeat((double?)0, 400)])),
            leads.Happened);

        Assert.Equal([new("id", "identifying"), new("one", "constant"), new("zero", "constant")], report.LeftOut);
        Assert.Equal(["source", "visits", "weekday"], report.Model!.Fields.Select(f => f.Name));
    }

    // By the gain alone 16 of the seeds 1 to 200 pass for a signal, 8 among them; with the area none does.
    [Fact]
    public void Fields_without_a_bearing_on_the_outcome_are_no_signal()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var leads = new Leads(600, seed, hasSignal: false);
            var report = ScoreTraining.Train(leads.Table, leads.Happened);

            Assert.Equal((seed, "no-signal"), (seed, string.Join(' ', report.Warnings.Select(w => w.Code))));
            Assert.False(report.IsUsable);
        }
    }

    // By hand: √((10 + 1) / (12 · 4 · 6)), and an area that must lie 2.33 of it above a half.
    [Fact]
    public void A_gain_counts_only_where_scores_rank_better_than_chance()
    {
        var error = Math.Sqrt(11 / 288.0);
        var quality = new ScoreQuality(.5 + (2.3 * error), .2, .6, .01, 1);

        Assert.False(new Candidate("x", CalibrationKind.Platt, quality, .1, 0, error).HasSignal);
        Assert.True(new Candidate("x", CalibrationKind.Platt, quality with { Auc = .5 + (2.4 * error) }, .1, 0, error).HasSignal);
        Assert.False(new Candidate("x", CalibrationKind.Platt, quality with { Auc = .9 }, .1, .1, error).HasSignal);
        Assert.False(new Candidate("x", CalibrationKind.Platt, quality with { Auc = null }, .1, 0, error).HasSignal);

        var leads = new Leads(600, 1);
        var positives = leads.Happened.Count(h => h);
        Assert.All(ScoreTraining.Train(leads.Table, leads.Happened).Candidates, c => Assert.Equal(Math.Sqrt(601 / (12.0 * positives * (600 - positives))), c.ChanceError, 1e-12));
    }

    [Fact]
    public void A_run_can_be_stopped()
    {
        var leads = new Leads(400, 6);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => ScoreTraining.Train(leads.Table, leads.Happened, ct: stopped.Token));
    }

    [Fact]
    public void Monitoring_tells_how_good_scores_were_and_which_field_has_moved()
    {
        var (then, now) = (new Leads(3_000, 1), new Leads(2_000, 99));
        var model = ScoreTraining.Train(then.Table, then.Happened).Model!;
        bool?[] outcomes = [.. now.Happened.Select((h, i) => i % 2 == 0 ? h : (bool?)null)];

        var calm = ScoreMonitoring.Of(model, then.Table, now.Table, outcomes);
        Assert.Equal(1_000, calm.Decided);
        Assert.True(calm.Quality!.Auc > .75 && calm.Quality.Ece < .06);
        Assert.Equal(1_000, calm.Calibration.Sum(c => c.Rows));
        Assert.All(calm.Fields.Append(calm.Score), f => Assert.Equal(Drift.None, f.Drift));

        for (var i = 0; i < 2_000; i++) if (now.Source[i] == "ad") now.Source[i] = "new channel";
        var moved = ScoreMonitoring.Of(model, then.Table, now.Table, new bool?[2_000]);
        Assert.Null(moved.Quality);
        Assert.Equal(("source", Drift.Much), (moved.Fields[0].Name, moved.Fields[0].Drift));
        Assert.Equal("crm.analytics.invalid-table", Assert.Throws<CrmException>(() => ScoreMonitoring.Of(model, then.Table, now.Table, [])).Code);
    }
}
