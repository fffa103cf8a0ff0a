using Crm.Core.Analytics.Drivers;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Drivers;

public sealed class DriverTests
{
    private static readonly DriverOptions s_few = new() { LeastSupport = 2 };

    [Fact]
    public void A_level_has_the_figures_of_its_table()
    {
        // 30 of 40 with, 20 of 60 without; the share among those it happened to 30/50, among the others 10/50.
        var happened = Enumerable.Range(0, 100).Select(i => i < 30 || (i >= 40 && i < 60)).ToList();
        var report = DriverReport.Of(happened, [new("channel", [.. Enumerable.Range(0, 100).Select(i => i < 40 ? "web" : "shop")])], []);

        var web = Assert.IsType<LevelDriver>(report.Drivers.Single(d => d is LevelDriver { Level: "web" }));
        Assert.Equal((100, 50, 2), (report.Customers, report.Happened, report.Drivers.Count));
        Assert.Equal((new(30, 40), new(20, 60)), (web.With, web.Without));
        Assert.Equal(.4, web.Effect, 1e-12);
        Assert.Equal(.75 - (1 / 3.0), web.Difference, 1e-12);
        Assert.Equal(30.5 * 40.5 / (10.5 * 20.5), web.OddsRatio, 1e-12);
        Assert.True(web.Interval.Contains(web.Difference) && web.PValue < .001 && web.Adjusted >= web.PValue);
    }

    [Fact]
    public void A_number_that_equals_the_outcome_separates_all_and_one_that_is_constant_nobody()
    {
        var happened = Enumerable.Range(0, 80).Select(i => i % 2 == 0).ToList();

        var report = DriverReport.Of(happened, [], [new("constant", [.. happened.Select(_ => (double?)3)]), new("leak", [.. happened.Select(h => (double?)(h ? 1 : 0))])]);

        var (leak, constant) = (Assert.IsType<NumericDriver>(report.Drivers[0]), Assert.IsType<NumericDriver>(report.Drivers[1]));
        Assert.Equal(("leak", 1, 1, 1), (leak.Fact, leak.Effect, leak.Auc, leak.AucInterval.High));
        // 2 / C(80, 40).
        Assert.Equal(1, leak.PValue / (2 / 107507208733336176461620.0), 1e-12);
        Assert.InRange(leak.AucInterval.Low, .9, .999);
        Assert.Null(leak.Means);
        Assert.Equal((0, .5, 1.0, 0), (constant.Effect, constant.Auc, constant.PValue, constant.MedianDifference));
    }

    // Source: Hanley and McNeil (1982), table I: 58 normal and 51 abnormal images rated 1 to 5, area 0.893, standard error 0.032.
    [Fact]
    public void The_ratings_of_Hanley_and_McNeil_have_their_area_and_about_their_error()
    {
        int[] normal = [33, 6, 6, 11, 2], abnormal = [3, 2, 2, 11, 33];
        double?[] ratings = [.. normal.SelectMany((n, i) => Enumerable.Repeat<double?>(i + 1, n)), .. abnormal.SelectMany((n, i) => Enumerable.Repeat<double?>(i + 1, n))];

        var found = (NumericDriver)DriverReport.Of([.. ratings.Select((_, i) => i >= 58)], [], [new("rating", ratings)], new() { Level = .682689492 }).Drivers[0];

        Assert.Equal(.893, found.Auc, 5e-4);
        Assert.Equal(.032, (found.AucInterval.High - found.AucInterval.Low) / 2, 1.5e-3);
    }

    [Fact]
    public void What_separates_comes_first_and_noise_is_not_found()
    {
        var random = new Random(6);
        var happened = Enumerable.Range(0, 1000).Select(_ => random.Next(2) == 0).ToList();
        NumericFact[] facts = [.. Enumerable.Range(0, 60).Select(k => new NumericFact($"n{k:00}", [.. happened.Select(h => (double?)(random.NextDouble() + (h && k == 7 ? .4 : 0)))]))];

        foreach (var correction in Enum.GetValues<DriverCorrection>())
        {
            var report = DriverReport.Of(happened, [], facts, new() { Correction = correction });
            Assert.Equal("n07", report.Drivers[0].Fact);
            Assert.Equal(1, report.Drivers.Count(d => d.Adjusted < .001));
            Assert.True(report.Drivers.Zip(report.Drivers.Skip(1)).All(p => Math.Abs(p.First.Effect) >= Math.Abs(p.Second.Effect)));
            Assert.All(report.Drivers.Cast<NumericDriver>(), d => Assert.True(d.AucInterval.Contains(d.Auc) && d.PValue is >= 0 and <= 1 && d.Adjusted >= d.PValue));
        }
    }

    [Fact]
    public void Turning_the_outcome_turns_the_effect_and_the_order_of_customers_changes_nothing()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 300).Select(_ => (Happened: random.Next(3) == 0, Level: random.Next(4) is var l and > 0 ? $"l{l}" : null, Number: random.Next(5) is var n and > 0 ? n * 1.1 : (double?)null)).ToArray();
        var (one, turned) = (Report(rows), Report([.. rows.Select(r => r with { Happened = !r.Happened })]));
        random.Shuffle(rows);

        Assert.Equal(one.Drivers, Report(rows).Drivers);
        Assert.Equal(4, one.Drivers.Count);
        foreach (var driver in one.Drivers)
        {
            var other = turned.Drivers.Single(d => d.Fact == driver.Fact && (d as LevelDriver)?.Level == (driver as LevelDriver)?.Level);
            Assert.Equal(driver.Effect, -other.Effect, 1e-12);
            Assert.Equal(driver.PValue, other.PValue, 1e-12);
            if (driver is NumericDriver a && other is NumericDriver b) Assert.Equal(a.AucInterval.Low, 1 - b.AucInterval.High, 1e-12);
        }

        static DriverReport Report((bool Happened, string? Level, double? Number)[] rows) =>
            DriverReport.Of([.. rows.Select(r => r.Happened)], [new("level", [.. rows.Select(r => r.Level)])], [new("number", [.. rows.Select(r => r.Number)])]);
    }

    [Fact]
    public void What_there_is_too_little_of_is_said()
    {
        var happened = Enumerable.Range(0, 100).Select(i => i % 2 == 0).ToList();

        var report = DriverReport.Of(
            happened,
            [new("one", [.. happened.Select(_ => "same")]), new("many", [.. happened.Select((_, i) => $"level {i:00}")]), new("blank", [.. happened.Select(_ => (string?)null)])],
            [new("rare", [.. happened.Select((_, i) => i < 10 ? i : (double?)null)])]);

        Assert.Empty(report.Drivers);
        Assert.Equal(103, report.NotEnough.Count);
        Assert.Contains(new("one", "same", 100), report.NotEnough);
        Assert.Contains(new("blank", null, 0), report.NotEnough);
        Assert.Contains(new("rare", null, 10), report.NotEnough);
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        bool[] happened = [true, true, false, false];

        Refused("crm.analytics.empty", () => DriverReport.Of([], [], []));
        Refused("crm.analytics.too-few", () => DriverReport.Of([true, true], [], []));
        Refused("crm.analytics.too-few", () => DriverReport.Of([false], [], []));
        Refused("crm.analytics.too-few", () => DriverReport.Of(happened, [], [], new() { LeastSupport = 1 }));
        Refused("crm.analytics.unequal-lengths", () => DriverReport.Of(happened, [new("a", ["x"])], []));
        Refused("crm.analytics.unequal-lengths", () => DriverReport.Of(happened, [], [new("a", [1])]));
        Refused("crm.analytics.invalid-number", () => DriverReport.Of(happened, [], [new("a", [1, double.NaN, 2, 3])], s_few));
        Refused("crm.analytics.invalid-share", () => DriverReport.Of(happened, [], [], new() { Level = 1 }));
        Assert.Empty(DriverReport.Of(happened, [], []).Drivers);
    }

    private static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
}
