using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Json;
using Crm.Core.Analytics.Prediction.Learning;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Prediction;

public sealed class LiveCountTests
{
    private static readonly string[] s_stages = ["new", "talk", "offer"];

    // By hand: ln(won / lost) + ln((60 + 0.1) / (100 + 0.2)) − ln((20 + 0.1) / (100 + 0.2)), the offset of the design.
    [Fact]
    public void A_probability_is_the_product_of_its_factors_with_the_offset_of_the_design()
    {
        var counts = new LiveCounts();
        for (var i = 0; i < 100; i++)
        {
            counts.Add(Lead(i < 60 ? "web" : "ad"), won: true);
            counts.Add(Lead(i < 20 ? "web" : "ad"), won: false);
        }

        var table = new FieldTable([new LevelField("source", ["web", "ad", null, "never"])]);
        var odds = 60.1 / 20.1;

        Assert.Equal([odds / (1 + odds), 40.1 / 80.1 / (1 + (40.1 / 80.1)), .5, .5], counts.Model().Probabilities(table).Select(p => Math.Round(p, 12)), (x, y) => Math.Abs(x - y) < 1e-11);
    }

    [Fact]
    public void Levels_of_fewer_than_fifty_decided_leads_are_passed_over_and_nothing_is_certain()
    {
        var counts = new LiveCounts();
        for (var i = 0; i < 1_000; i++)
        {
            counts.Add(Lead("good", i < 49 ? "rare" : "some"), won: true);
            counts.Add(Lead("bad", "some"), won: false);
        }

        var model = counts.Model();
        var table = new FieldTable([new LevelField("source", ["good", "bad", null]), new LevelField("tag", [null, null, "rare"])]);

        Assert.Equal([ScoreModel.Most, ScoreModel.Least, 0.5], model.Probabilities(table));
        counts.Add(Lead(null, "rare"), won: true);
        Assert.True(counts.Model().Probability(table, 2) > 0.9);
    }

    [Fact]
    public void A_won_lead_counts_in_every_stage_and_a_lost_one_in_those_it_reached()
    {
        var counts = new LiveCounts("stage", s_stages);
        counts.Add(new Dictionary<string, string?> { ["stage"] = "new" }, won: true);
        counts.Add(new Dictionary<string, string?> { ["stage"] = "talk" }, won: false);

        Assert.Equal([new("stage", "new", 1, 1), new("stage", "offer", 1, 0), new("stage", "talk", 1, 1)], counts.Levels);
        var known = counts.Model(new(Least: 1));
        var chances = known.Probabilities(new([new LevelField("stage", s_stages)]));
        Assert.Equal(0.5, chances[0], 1e-12);
        Assert.True(chances[2] > chances[1]);
    }

    [Fact]
    public void Counts_that_come_and_go_equal_a_rebuild_to_the_last_digit()
    {
        var random = new Random(9);
        var (live, kept) = (new LiveCounts("stage", s_stages), new List<(Dictionary<string, string?> Lead, bool Won)>());
        for (var i = 0; i < 3_000; i++)
        {
            if (kept.Count > 0 && random.Next(3) == 0)
            {
                var place = random.Next(kept.Count);
                live.Remove(kept[place].Lead, kept[place].Won);
                kept.RemoveAt(place);
                continue;
            }

            var lead = new Dictionary<string, string?> { ["stage"] = s_stages[random.Next(3)], ["source"] = random.Next(5) == 0 ? null : $"s{random.Next(8)}", ["city"] = $"c{random.Next(20)}" };
            kept.Add((lead, random.Next(3) == 0));
            live.Add(lead, kept[^1].Won);
        }

        var rebuilt = new LiveCounts("stage", s_stages);
        foreach (var (lead, won) in kept.AsEnumerable().Reverse()) rebuilt.Add(lead, won);

        Assert.Equal((rebuilt.Won, rebuilt.Lost), (live.Won, live.Lost));
        Assert.Equal(rebuilt.Levels, live.Levels);
        Assert.Equal(ScoreModelJson.Write(rebuilt.Model()), ScoreModelJson.Write(live.Model()));
        Assert.Equal(ScoreModelJson.Write(live.Model()), ScoreModelJson.Write(LiveCounts.Of(live.Won, live.Lost, live.Levels, "stage", s_stages).Model()));
    }

    [Fact]
    public void Live_counts_and_learning_from_a_table_are_the_same_model()
    {
        var leads = new Leads(800, 2);
        var counts = new LiveCounts();
        for (var i = 0; i < 800; i++) counts.Add(new Dictionary<string, string?> { ["source"] = leads.Source[i], ["weekday"] = leads.Weekday[i] }, leads.Happened[i]);
        var table = new FieldTable([new LevelField("source", leads.Source), new LevelField("weekday", leads.Weekday)]);

        Assert.Equal(ScoreModelJson.Write(new NaiveBayes().Learn(table, leads.Happened, Leads.All(800))), ScoreModelJson.Write(counts.Model()));
    }

    [Fact]
    public void What_was_never_counted_cannot_be_taken_away_and_nothing_changes()
    {
        var counts = new LiveCounts("stage", s_stages);
        counts.Add(new Dictionary<string, string?> { ["stage"] = "new", ["source"] = "web" }, won: false);
        var before = counts.Levels.ToList();

        Refused("crm.analytics.not-counted", () => counts.Remove(new Dictionary<string, string?> { ["stage"] = "new", ["source"] = "ad" }, won: false));
        Refused("crm.analytics.not-counted", () => counts.Remove(new Dictionary<string, string?> { ["source"] = "web" }, won: true));
        Refused("crm.analytics.unknown-stage", () => counts.Add(new Dictionary<string, string?> { ["source"] = "web", ["stage"] = "gone" }, won: true));
        Assert.Equal(before, counts.Levels);
        Assert.Equal((0, 1), (counts.Won, counts.Lost));
        Refused("crm.analytics.one-class", () => counts.Model());
        Refused("crm.analytics.unknown-stage", () => _ = new LiveCounts("stage", ["a", "a"]));
        Refused("crm.analytics.unknown-stage", () => _ = new LiveCounts("stage"));
        Refused("crm.analytics.not-counted", () => LiveCounts.Of(1, 1, [new("a", "x", 2, 0)]));
        Refused("crm.analytics.not-counted", () => LiveCounts.Of(-1, 1, []));
    }

    private static Dictionary<string, string?> Lead(string? source, string? tag = null) => new() { ["source"] = source, ["tag"] = tag };

    private static void Refused(string code, Action work) => Assert.Equal(code, Assert.Throws<CrmException>(work).Code);
}
