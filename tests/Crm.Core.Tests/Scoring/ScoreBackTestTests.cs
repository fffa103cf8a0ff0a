using Crm.Core.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Scoring;

public sealed class ScoreBackTestTests
{
    private static readonly Gen<List<ScoreOutcome>> s_outcomes = Gen.Choose(0, 8).Two().Select(p => (Value: p.Item1, Hit: p.Item2 < 3)).ListOf()
        .Select(all => all.Select((p, i) => new ScoreOutcome(new(new(i + 1, 0, 0, new byte[8]), p.Value / 4m, p.Value < 2 ? null : p.Value < 5 ? "B" : "A"), p.Hit)).ToList());

    [Fact]
    public void Auc_is_what_counting_every_pair_gives() => Prop.ForAll(s_outcomes.ToArbitrary(), all =>
    {
        var pairs = (from hit in all where hit.Converted from miss in all where !miss.Converted select decimal.Sign(hit.Score.Value - miss.Score.Value) switch { 1 => 1m, 0 => 0.5m, _ => 0m }).ToList();
        return ScoreBackTest.Of(all).Auc == (pairs.Count == 0 ? null : pairs.Sum() / pairs.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bands_and_deciles_hold_everybody_once() => Prop.ForAll(s_outcomes.ToArbitrary(), all =>
    {
        var report = ScoreBackTest.Of(Enumerable.Reverse(all));
        return report.Bands.Sum(b => b.Subjects) == all.Count && report.ByDecile.Sum(d => d.Subjects) == all.Count
            && report.Bands.Sum(b => b.Converted) == report.Converted && report.ByDecile.Sum(d => d.Converted) == report.Converted
            && report.ByDecile.Zip(report.ByDecile.Skip(1)).All(p => p.First.Lowest >= p.Second.Highest);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_report_says_what_a_hand_counts()
    {
        ScoreOutcome[] all = [.. Enumerable.Range(1, 20).Select(i => new ScoreOutcome(new(new(i, 0, 0, new byte[8]), i, i > 10 ? "A" : "B"), i is 20 or 19 or 5 or 1))];

        var report = ScoreBackTest.Of(all);

        Assert.Equal((20L, 4L, 0.2m), (report.Subjects, report.Converted, report.Rate));
        Assert.Equal([new("A", 10, 2, 0.2m, 1m), new ScoreBandResult("B", 10, 2, 0.2m, 1m)], report.Bands);
        Assert.Equal(new(1, 19, 20, 2, 2, 1m, 5m), report.ByDecile[0]);
        Assert.Equal(35m / 64, report.Auc); // 20 and 19 are above all 16 who did not convert, 5 above three, 1 above none
        Assert.Equal((10, 5m), (report.ByDecile.Count, report.ByDecile[0].Lift));
    }

    [Fact]
    public void Nobody_and_all_alike_say_nothing()
    {
        var none = ScoreBackTest.Of([]);
        Assert.Equal((0L, null, null, 0, 0), (none.Subjects, none.Rate, none.Auc, none.Bands.Count, none.ByDecile.Count));

        var one = ScoreBackTest.Of([new(new(Guid.Empty, 5, null), false)]);
        Assert.Null(one.Auc);
        Assert.Null(Assert.Single(one.ByDecile).Lift);
    }
}
