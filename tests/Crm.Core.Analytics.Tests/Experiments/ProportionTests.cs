using Crm.Core.Analytics.Experiments;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Experiments;

public sealed class ProportionTests
{
    // Source: Newcombe, Statistics in Medicine 17 (1998), table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, .0524, .3339)]
    [InlineData(9, 10, 3, 10, .1705, .8090)]
    [InlineData(6, 7, 2, 7, .0582, .8062)]
    [InlineData(5, 56, 0, 29, -.0381, .1926)]
    [InlineData(0, 10, 0, 20, -.1611, .2775)]
    [InlineData(0, 10, 0, 10, -.2775, .2775)]
    [InlineData(10, 10, 0, 20, .6791, 1)]
    [InlineData(10, 10, 0, 10, .6075, 1)]
    public void Differences_have_the_intervals_of_Newcombe(long a, long m, long b, long n, double low, double high)
    {
        var interval = Proportions.DifferenceInterval(new(a, m), new(b, n));

        Assert.Equal(low, interval.Low, 5.1e-5);
        Assert.Equal(high, interval.High, 5.1e-5);
    }

    // Source: documentation of R's fisher.test: Fisher's tea (1935) and convictions of twins (1970).
    [Theory]
    [InlineData(3, 4, 1, 4, .4857142857)]
    [InlineData(2, 12, 15, 18, .0005367241)]
    public void Fisher_gives_the_p_values_of_the_literature(long a, long m, long b, long n, double p) => Assert.Equal(p, FisherExact.PValue(new(a, m), new(b, n)), 1e-9);

    [Fact]
    public void Fisher_equals_the_sum_over_all_tables_of_small_samples()
    {
        for (var m = 1; m <= 9; m++)
        {
            for (var n = 1; n <= 9; n++)
            {
                for (var a = 0; a <= m; a++)
                {
                    for (var b = 0; b <= n; b++) Assert.Equal(ByHand(a, m, b, n), FisherExact.PValue(new(a, m), new(b, n)), 1e-12);
                }
            }
        }

        // In whole numbers, so that tables equally likely are exactly so.
        static double ByHand(int a, int m, int b, int n)
        {
            long Ways(int x) => x < 0 || x > m || a + b - x < 0 || a + b - x > n ? 0 : Choose(m, x) * Choose(n, a + b - x);
            return Enumerable.Range(0, m + 1).Select(Ways).Where(w => w <= Ways(a)).Sum() / (double)Choose(m + n, a + b);
        }

        static long Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1L, (c, i) => c * (n - k + i) / i);
    }

    [Fact]
    public void Fisher_holds_for_ten_million_customers_and_far_out()
    {
        var (arm, control) = (new ArmCounts(5_003_000, 10_000_000), new ArmCounts(5_000_000, 10_000_000));

        Assert.Equal(1, FisherExact.PValue(arm, control) / Proportions.Compare(arm, control).PValue, 2e-3);
        // All of one arm and none of the other: 1 / C(2n, n) on either side; C(80, 40) = 107507208733336176461620.
        Assert.Equal(1, FisherExact.PValue(new(40, 40), new(0, 40)) / (2 / 107507208733336176461620.0), 1e-12);
    }

    [Fact]
    public void Tails_keep_their_digits()
    {
        // Source: Abramowitz and Stegun, table 26.2 (normal, −log Q(10) = 23.11805) and 26.10 (t); chi-square with 2 degrees is exp(−x/2).
        Assert.Equal(1, Tails.Normal(10) / 1.523970604832105e-23, 1e-12);
        Assert.Equal(.05, Tails.Student(2.228138852, 10), 1e-9);
        Assert.Equal(1, Tails.Student(10, 1e9) / Tails.Normal(10), 1e-4);
        Assert.Equal(2.228138852, Tails.StudentWithin(.95, 10), 1e-8);
        Assert.Equal(12.7062047, Tails.StudentWithin(.95, 1), 1e-6);
        Assert.Equal(1, Tails.ChiSquare(120, 2) / Math.Exp(-60), 1e-9);
        // With one degree t is Cauchy's.
        Assert.Equal(1, Tails.Student(1e12, 1) / (2 / (Math.PI * 1e12)), 1e-9);
    }

    [Fact]
    public void The_comparison_chooses_z_or_Fisher_and_says_why()
    {
        var large = Proportions.Compare(new(120, 1000), new(90, 1000));
        Assert.Equal((ProportionMethod.TwoProportionZ, 105.0), (large.Method, large.LeastExpected));
        // By hand: .03 / √(.105 · .895 · .002).
        Assert.Equal(2.188267, large.Z ?? 0, 1e-5);
        Assert.Equal(4 / 3.0, large.Ratio ?? 0, 1e-12);

        var small = Proportions.Compare(new(3, 4), new(1, 4));
        Assert.Equal((ProportionMethod.FisherExact, 2.0), (small.Method, small.LeastExpected));
        Assert.Null(small.Z);
        Assert.Null(Proportions.Compare(new(3, 4), new(0, 4)).Ratio);
        Assert.Equal((0, 1.0), (Proportions.Z(new(0, 50), new(0, 90)), Proportions.Compare(new(0, 50), new(0, 90)).PValue));
    }

    [Fact]
    public void Intervals_hold_the_estimate_and_swapping_arms_turns_the_sign()
    {
        var random = new Random(11);
        for (var i = 0; i < 2000; i++)
        {
            var (m, n) = (random.Next(1, 400), random.Next(1, 400));
            var (left, right) = (new ArmCounts(random.Next(m + 1), m), new ArmCounts(random.Next(n + 1), n));
            var (one, other) = (Proportions.Compare(left, right), Proportions.Compare(right, left));

            Assert.True(one.Interval.Contains(one.Difference) && Proportions.Interval(left).Contains(one.ArmRate));
            Assert.InRange(one.PValue, 0, 1);
            Assert.Equal(one.PValue, other.PValue, 1e-12);
            Assert.Equal(one.Interval.Low, -other.Interval.High, 1e-12);
            Assert.Equal(one.Method, other.Method);
        }
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        foreach (var bad in new ArmCounts[] { new(0, 0), new(2, 1), new(-1, 5), new(1, long.MaxValue) })
        {
            Refused("crm.analytics.invalid-counts", () => Proportions.Compare(bad, new(1, 2)));
            Refused("crm.analytics.invalid-counts", () => Proportions.Z(new(1, 2), bad));
            Refused("crm.analytics.invalid-counts", () => Proportions.Interval(bad));
            Refused("crm.analytics.invalid-counts", () => FisherExact.PValue(new(1, 2), bad));
        }

        foreach (var level in new[] { 0, 1, -1, double.NaN }) Refused("crm.analytics.invalid-share", () => Proportions.Compare(new(1, 2), new(1, 2), level));
    }

    private static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
}
