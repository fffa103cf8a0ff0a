using Crm.Core.Analytics.Experiments;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Experiments;

public sealed class CampaignTests
{
    private static readonly double[] s_first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] s_second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    // Source: Student's sleep data (Biometrika 6, 1908) as R's documentation of t.test analyses them.
    [Fact]
    public void Welch_gives_the_figures_of_the_sleep_data()
    {
        var found = Spend.Compare(s_first, s_second);

        Assert.Equal((-1.8608, 17.776, .07939), (Math.Round(found.T, 4), Math.Round(found.Degrees ?? 0, 3), Math.Round(found.PValue, 5)));
        Assert.Equal((-3.3654832, .2054832), (Math.Round(found.Interval.Low, 7), Math.Round(found.Interval.High, 7)));
        Assert.Equal(-Spend.Compare(s_second, s_first).Interval.High, found.Interval.Low, 1e-12);
        Assert.Equal(SpendSummary.Of(s_first), SpendSummary.Of(s_first.Reverse()));
    }

    [Fact]
    public void Means_that_cannot_be_compared_are_refused_and_equal_ones_are_equal()
    {
        Assert.Equal((0, 1.0), (Spend.Compare([5, 5], [5, 5, 5]).Difference, Spend.Compare([5, 5], [5, 5, 5]).PValue));
        Refused("crm.analytics.no-variance", () => Spend.Compare([5, 5], [6, 6]));
        Refused("crm.analytics.too-few", () => Spend.Compare([5], [6, 6]));
        Refused("crm.analytics.too-few", () => Spend.Compare(new SpendSummary(1, 2, 3), new(5, 2, 3)));
        Refused("crm.analytics.invalid-number", () => Spend.Compare([5, double.NaN], [6, 6]));
        Refused("crm.analytics.invalid-number", () => Spend.Compare(new SpendSummary(5, 2, -3), new(5, 2, 3)));
        Refused("crm.analytics.invalid-number", () => Spend.Compare(new SpendSummary(5, double.PositiveInfinity, 3), new(5, 2, 3)));
        var huge = Spend.Compare([1e100, -1e100, 5], [1, 2, 3]);
        Assert.True(double.IsFinite(huge.Interval.Low) && double.IsFinite(huge.PValue) && double.IsFinite(huge.Degrees ?? 0));
    }

    // Source: the fifteen p-values of Benjamini and Hochberg (1995), 3.2: at 0.05 they find four, Bonferroni (and Holm) three.
    [Fact]
    public void Corrections_find_what_the_paper_finds()
    {
        double[] p = [.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1];

        Assert.Equal((4, 3), (Corrections.BenjaminiHochberg(p).Count(a => a <= .05), Corrections.Holm(p).Count(a => a <= .05)));
        // By hand.
        Assert.Equal([.05, .05, .05, .05, .05], Corrections.BenjaminiHochberg([.01, .02, .03, .04, .05]).Select(a => Math.Round(a, 12)));
        Assert.Equal([.09, .08, .05, .09, .09], Corrections.Holm([.03, .02, .01, .04, .05]).Select(a => Math.Round(a, 12)));
        Assert.Empty(Corrections.Holm([]));
        Refused("crm.analytics.invalid-share", () => Corrections.Holm([double.NaN]));
        Refused("crm.analytics.invalid-share", () => Corrections.BenjaminiHochberg([1.1]));
    }

    [Fact]
    public void Corrected_values_keep_the_order_and_Holm_is_never_below_Benjamini_and_Hochberg()
    {
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            double[] p = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Math.Pow(random.NextDouble(), 3))];
            var (bh, holm) = (Corrections.BenjaminiHochberg(p), Corrections.Holm(p));
            var order = Enumerable.Range(0, p.Length).OrderBy(k => p[k]).ToList();

            Assert.All(order, k => Assert.True(p[k] <= bh[k] && bh[k] <= holm[k] + 1e-15 && holm[k] <= 1));
            Assert.All(order.Zip(order.Skip(1)), k => Assert.True(bh[k.First] <= bh[k.Second] && holm[k.First] <= holm[k.Second]));
        }
    }

    // Source: the split of Kohavi, Tang and Xu (2020), chapter 3: 821 588 and 815 482 users, planned half and half, p = 1.8e-6.
    [Fact]
    public void A_split_that_is_not_as_planned_is_a_mismatch()
    {
        var found = SampleRatio.Check([821_588, 815_482], [1, 1]);

        Assert.True(found.IsMismatch);
        Assert.InRange(found.PValue, 1.75e-6, 1.85e-6);
        Assert.Equal(found.PValue, Proportional(.5, .5).PValue, 1e-12);
        Assert.Equal((0, 1.0, false), (SampleRatio.Check([100, 200, 300], [1, 2, 3]) is var exact ? (exact.ChiSquare, exact.PValue, exact.IsMismatch) : default));
        Assert.Equal(2, SampleRatio.Check([1, 2, 3], [1, 2, 3]).Degrees);
        Refused("crm.analytics.too-few", () => SampleRatio.Check([5], [1]));
        Refused("crm.analytics.empty", () => SampleRatio.Check([0, 0], [1, 1]));
        Refused("crm.analytics.unequal-lengths", () => SampleRatio.Check([5, 5], [1]));
        Refused("crm.analytics.invalid-counts", () => SampleRatio.Check([5, -5], [1, 1]));
        Refused("crm.analytics.invalid-share", () => SampleRatio.Check([5, 5], [1, 0]));
        Refused("crm.analytics.invalid-share", () => SampleRatio.Check([5, 5], [1, double.NaN]));

        static SampleRatioResult Proportional(double a, double b) => SampleRatio.Check([821_588, 815_482], [a, b]);
    }

    // Source: documentation of R's power.prop.test (76.7 for .50, .75 at power .90; power .740 with 50) and power.t.test (22.02 for one deviation at .90: 22 by Guenther's approximation).
    [Fact]
    public void Sample_sizes_are_those_of_the_literature()
    {
        Assert.Equal(77, SampleSize.ForProportions(.5, .75, .9));
        Assert.Equal(.740, SampleSize.PowerOfProportions(50, .5, .75), 5e-4);
        Assert.Equal((22, 64), (SampleSize.ForMeans(1, 1, .9), SampleSize.ForMeans(-.5, 1)));
        var n = SampleSize.ForProportions(.1, .11);
        Assert.True(SampleSize.PowerOfProportions(n, .1, .11) >= .8 && SampleSize.PowerOfProportions(n - 1, .1, .11) < .8);
        Assert.Equal(n, SampleSize.ForProportions(.11, .1));
        Refused("crm.analytics.invalid-number", () => SampleSize.ForProportions(.1, .1));
        Refused("crm.analytics.invalid-share", () => SampleSize.ForProportions(0, .1));
        Refused("crm.analytics.invalid-share", () => SampleSize.ForProportions(.2, .1, 1));
        Refused("crm.analytics.invalid-number", () => SampleSize.ForMeans(0, 1));
        Refused("crm.analytics.invalid-number", () => SampleSize.ForMeans(1, double.NaN));
        Refused("crm.analytics.invalid-counts", () => SampleSize.PowerOfProportions(0, .1, .2));
    }

    [Fact]
    public void A_score_that_says_whom_to_treat_has_a_positive_Qini_coefficient_and_its_opposite_a_negative_one()
    {
        // By hand: the four best gain 1 each by being treated, the four others nothing: curve (0,0), (½,½), (1,½).
        UpliftRow[] rows = [new(2, true, 1), new(2, true, 1), new(2, false, 0), new(2, false, 0), new(1, true, 1), new(1, true, 0), new(1, false, 1), new(1, false, 0)];

        var found = Uplift.Of(rows);

        Assert.Equal([new(0, 0), new(.5, .5), new(1, .5)], found.Curve);
        Assert.Equal((.125, .5), (found.Coefficient, found.Overall));
        Assert.Equal([1.0, 0.0], found.Groups.Select(g => g.Uplift ?? -9));
        Assert.All(found.Groups, g => Assert.True(g.Interval!.Value.Contains(g.Uplift!.Value)));
        Assert.Equal(-.125, Uplift.Of(rows.Select(r => r with { Score = -r.Score })).Coefficient, 1e-12);
        Assert.Equal(0, Uplift.Of(rows.Select(r => r with { Score = 7 })).Coefficient, 1e-12);
        Assert.Equal(found.Curve, Uplift.Of(rows.Reverse()).Curve);
    }

    [Fact]
    public void Uplift_by_tenths_covers_every_customer_and_bad_rows_are_refused()
    {
        var random = new Random(8);
        UpliftRow[] rows = [.. Enumerable.Range(0, 1000).Select(i => new UpliftRow(random.NextDouble(), i % 2 == 0, random.Next(100)))];

        var found = Uplift.Of(rows);

        Assert.Equal(Enumerable.Repeat(100, 10), found.Groups.Select(g => g.Treated + g.Control));
        Assert.All(found.Groups, g => Assert.True(g.Interval!.Value.Contains(g.Uplift!.Value)));
        Refused("crm.analytics.empty", () => Uplift.Of([]));
        Refused("crm.analytics.too-few", () => Uplift.Of([new(1, true, 1)]));
        Refused("crm.analytics.invalid-number", () => Uplift.Of([new(double.NaN, true, 1), new(1, false, 1)]));
        Refused("crm.analytics.invalid-number", () => Uplift.Of([new(1, true, double.PositiveInfinity), new(1, false, 1)]));
    }

    private static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
}
