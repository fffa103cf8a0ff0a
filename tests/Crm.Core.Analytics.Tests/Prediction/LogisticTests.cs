using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Json;
using Crm.Core.Analytics.Prediction.Learning;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Prediction;

public sealed class LogisticTests
{
    // The equations of the optimum: residuals add up to 0, and for every level to the penalty times its weight (le Cessie and van Houwelingen 1992).
    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 0.25)]
    [InlineData(false, 4)]
    public void At_the_optimum_the_residuals_of_every_level_add_up_to_the_penalty_of_its_weight(bool binned, double penalty)
    {
        var leads = new Leads(700, 3);
        var model = new LogisticRegression(binned, penalty).Learn(leads.Table, leads.Happened, Leads.All(700));
        var residuals = model.Probabilities(leads.Table).Zip(leads.Happened, (p, h) => (h ? 1 : 0) - p).ToList();

        Assert.Equal(0, residuals.Sum(), 1e-9);
        var source = (LevelEffects)model.Fields[0];
        foreach (var (level, effect) in source.Levels.Zip(source.Effects)) Assert.Equal(penalty * effect, residuals.Where((_, i) => leads.Source[i] == level).Sum(), 1e-9);
        Assert.Equal(penalty * source.BlankEffect!.Value, residuals.Where((_, i) => leads.Source[i] is null).Sum(), 1e-9);
        if (binned)
        {
            var visits = (BinEffects)model.Fields[1];
            Assert.Equal(penalty * visits.Effects[0]!.Value, residuals.Where((_, i) => leads.Visits[i] <= visits.Edges[0]).Sum(), 1e-9);
        }
        else
        {
            var visits = (SlopeEffect)model.Fields[1];
            Assert.Equal(penalty * visits.Slope, residuals.Select((r, i) => leads.Visits[i] is { } v ? r * (v - visits.Mean) / visits.Deviation : 0).Sum(), 1e-9);
        }
    }

    [Fact]
    public void What_leads_were_made_with_is_found_again()
    {
        var leads = new Leads(20_000, 11);
        var model = new LogisticRegression(binned: false, penalty: 1e-6).Learn(leads.Table, leads.Happened, Leads.All(20_000));
        var (source, visits) = ((LevelEffects)model.Fields[0], (SlopeEffect)model.Fields[1]);

        // Three standard errors of a difference of two levels with some 4 500 rows each are 0.15 here.
        for (var i = 1; i < 4; i++) Assert.Equal(Leads.Weights[i] - Leads.Weights[0], source.Effects[i] - source.Effects[0], 0.15);
        Assert.Equal(Leads.Slope, visits.Slope / visits.Deviation, 0.03);
    }

    [Fact]
    public void The_order_of_rows_changes_no_digit()
    {
        var leads = new Leads(500, 5);
        var order = Leads.All(500);
        new Random(1).Shuffle(order);
        foreach (var learner in (ILearner[])[new LogisticRegression(true), new LogisticRegression(false), new NaiveBayes()])
        {
            var model = learner.Learn(leads.Table, leads.Happened, Leads.All(500));

            Assert.Equal(ScoreModelJson.Write(model), ScoreModelJson.Write(learner.Learn(leads.Table, leads.Happened, order)));
            var shuffled = leads.In(order);
            Assert.Equal(ScoreModelJson.Write(model), ScoreModelJson.Write(learner.Learn(shuffled.Table, shuffled.Happened, Leads.All(500))));
        }
    }

    [Fact]
    public void A_field_with_a_thousand_levels_gives_the_optimum_as_one_with_few_does()
    {
        var leads = new Leads(4_000, 7);
        var wide = new LevelField("wide", [.. Enumerable.Range(0, 4_000).Select(i => $"w{i % 1_000}")]);
        var model = new LogisticRegression(true).Learn(leads.With(wide), leads.Happened, Leads.All(4_000));
        var residuals = model.Probabilities(leads.With(wide)).Zip(leads.Happened, (p, h) => (h ? 1 : 0) - p).ToList();

        var effects = (LevelEffects)model.Fields[3];
        Assert.Equal(1_000, effects.Levels.Count);
        Assert.Equal(0, residuals.Sum(), 1e-8);
        foreach (var place in (int[])[0, 500, 999]) Assert.Equal(effects.Effects[place], residuals.Where((_, i) => $"w{i % 1_000}" == effects.Levels[place]).Sum(), 1e-8);
    }

    [Fact]
    public void Columns_that_tell_all_tell_nothing_are_huge_or_were_never_seen_give_probabilities()
    {
        bool[] happened = [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0)];
        var table = new FieldTable(
        [
            new LevelField("same", [.. happened.Select(h => h ? "yes" : "no")]), new LevelField("one", [.. happened.Select(_ => "x")]), new LevelField("none", new string?[200]), new NumberField("blank", new double?[200]),
            new NumberField("huge", [.. happened.Select((_, i) => (double?)(i == 0 ? 1e100 : -1e100))]), new NumberField("flat", [.. happened.Select(_ => (double?)0.1)]),
        ]);
        var unseen = new FieldTable(table.Fields.Select(f => f is LevelField ? (Field)new LevelField(f.Name, ["never", null]) : new NumberField(f.Name, [-1e100, null])));

        foreach (var learner in (ILearner[])[new LogisticRegression(true), new LogisticRegression(false), new NaiveBayes()])
        {
            var model = learner.Learn(table, happened, Leads.All(200));

            Assert.All(model.Probabilities(table).Concat(model.Probabilities(unseen)), p => Assert.InRange(p, ScoreModel.Least, ScoreModel.Most));
            Assert.All(model.Probabilities(table).Zip(happened), p => Assert.Equal(p.Second, p.First > 0.5));
            Assert.DoesNotContain(model.TopReasons(), r => !double.IsFinite(r.Effect));
        }
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        var table = new FieldTable([new LevelField("a", ["x", "y"])]);
        var two = new LevelField("b", [.. Enumerable.Range(0, 9_000).Select(i => $"{i / 2}")]);
        var wide = new FieldTable([two, new LevelField("c", [.. Enumerable.Range(0, 9_000).Select(i => $"{i / 2}")])]);

        Refused("crm.analytics.one-class", () => new LogisticRegression(true).Learn(table, [true, true], [0, 1]));
        Refused("crm.analytics.one-class", () => new NaiveBayes().Learn(table, [false, false], [0, 1]));
        Refused("crm.analytics.invalid-parameter", () => new LogisticRegression(true, 0));
        Refused("crm.analytics.invalid-parameter", () => new NaiveBayes(new(Offset: double.NaN)).Learn(table, [true, false], [0, 1]));
        Refused("crm.analytics.too-many-levels", () => new LogisticRegression(true).Learn(wide, [.. Enumerable.Range(0, 9_000).Select(i => i % 3 == 0)], Leads.All(9_000)));
        Refused("crm.analytics.invalid-number", () => new NumberField("n", [double.NaN]));
        Refused("crm.analytics.invalid-number", () => new NumberField("n", [1, double.PositiveInfinity]));
        Refused("crm.analytics.invalid-number", () => new NumberField("n", [1e200]));
        Refused("crm.analytics.invalid-table", () => new LevelField(" ", ["x"]));
        Refused("crm.analytics.invalid-table", () => new FieldTable([new LevelField("a", ["x"]), new LevelField("a", ["x"])]));
        Refused("crm.analytics.invalid-table", () => new FieldTable([new LevelField("a", ["x"]), new LevelField("b", ["x", "y"])]));
        Refused("crm.analytics.empty", () => new FieldTable([]));
    }

    private static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
}
