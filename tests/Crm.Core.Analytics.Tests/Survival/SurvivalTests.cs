using Crm.Core.Analytics.Survival;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Survival;

public sealed class SurvivalTests
{
    private static readonly DateOnly s_start = new(2026, 1, 1);

    // Weeks in remission under 6-MP, negative for those still in it: Freireich et al., Blood 21, 1963, as every textbook has them.
    private static readonly int[] s_remission = [6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35];

    // Source: the estimates and their log-log intervals to four digits, as Kleinbaum and Klein, "Survival analysis", have them of these data.
    [Fact]
    public void The_remissions_of_the_textbooks_give_their_curve()
    {
        var curve = SurvivalCurve.Of(Remissions(), s_start.AddDays(1_000));

        Assert.Equal([(6, 21, 3), (7, 17, 1), (10, 15, 1), (13, 12, 1), (16, 11, 1), (22, 7, 1), (23, 6, 1)], curve.Points.Select(p => (p.Days, p.AtRisk, p.Left)));
        Assert.Equal([.8571, .8067, .7529, .6902, .6275, .5378, .4482], curve.Points.Select(p => Math.Round(p.Survival, 4)));
        Assert.Equal([.6197, .5631, .5032, .4316, .3675, .2678, .1881], curve.Points.Select(p => Math.Round(p.Low!.Value, 4)));
        Assert.Equal([.9516, .9228, .8894, .8491, .8049, .7468, .6801], curve.Points.Select(p => Math.Round(p.High!.Value, 4)));
        Assert.Equal((21, 9, 35), (curve.Customers, curve.Left, curve.Longest));
        Assert.Equal((23, 13, null), (curve.Median, curve.MedianLow, curve.MedianHigh));
        Assert.Equal((1.0, .4482, null), (curve.At(5)!.Value, Math.Round(curve.At(35)!.Value, 4), curve.At(36)));
    }

    [Fact]
    public void Survival_never_rises_and_the_order_of_rows_does_not_matter()
    {
        var random = new Random(6);
        CustomerSpan[] spans = [.. Enumerable.Range(0, 400).Select(i => new CustomerSpan(i, s_start.AddDays(random.Next(300)), null)).Select(s => random.Next(3) == 0 ? s : s with { End = s.Start.AddDays(random.Next(200)) })];
        var curve = SurvivalCurve.Of(spans, s_start.AddDays(320));
        random.Shuffle(spans);

        Assert.Equal(curve.Points, SurvivalCurve.Of(spans, s_start.AddDays(320)).Points);
        Assert.True(curve.Points.Zip(curve.Points.Skip(1)).All(p => p.First.Survival > p.Second.Survival && p.First.AtRisk > p.Second.AtRisk));
        Assert.All(curve.Points, p => Assert.True(p.Low is null || (p.Low >= 0 && p.Low < p.Survival && p.High > p.Survival && p.High <= 1)));
        Assert.Equal(400, SurvivalCurve.Of(spans, s_start.AddDays(299)).Customers + spans.Count(s => s.Start > s_start.AddDays(299)));
    }

    [Fact]
    public void One_customer_all_alike_and_nobody_leaving_are_clear()
    {
        var end = s_start.AddDays(100);

        Assert.Equal(new SurvivalPoint(10, 1, 1, 0, null, null), Assert.Single(SurvivalCurve.Of([new(1, s_start, s_start.AddDays(10))], end).Points));
        Assert.Equal(new SurvivalPoint(0, 2, 2, 0, null, null), Assert.Single(SurvivalCurve.Of([new(1, s_start, s_start), new(2, s_start, s_start)], end).Points));
        var loyal = SurvivalCurve.Of([new(1, s_start), new(2, s_start, end.AddDays(1))], end);
        Assert.Empty(loyal.Points);
        Assert.Equal((null, 1.0, 0), (loyal.Median, loyal.At(100)!.Value, loyal.Left));
        Assert.Equal(10, SurvivalCurve.Of([new(1, s_start, s_start.AddDays(10)), new(2, s_start)], end).Median);
    }

    [Fact]
    public void Spans_that_follow_each_other_are_one()
    {
        CustomerSpan[] spans = [new(2, s_start), new(1, s_start.AddDays(10), s_start.AddDays(20)), new(1, s_start, s_start.AddDays(10)), new(1, s_start.AddDays(2), s_start.AddDays(5)), new(1, s_start.AddDays(25)), new(2, s_start.AddDays(1), s_start.AddDays(2))];

        Assert.Equal([new(1, s_start, s_start.AddDays(20)), new(1, s_start.AddDays(25)), new(2, s_start)], CustomerSpans.Joined(spans));
        Assert.Equal([new(1, s_start), new(2, s_start)], CustomerSpans.Joined(spans, gap: 5));
    }

    [Fact]
    public void Retention_is_of_those_a_period_began_with()
    {
        CustomerSpan[] spans =
        [
            new(1, new(2025, 12, 1)), new(2, new(2025, 12, 5), new(2026, 1, 1)), new(3, new(2025, 12, 31), new(2026, 2, 1)), new(4, new(2026, 1, 1)), new(5, new(2026, 1, 10), new(2026, 1, 20)),
            // Away for a week and back.
            new(6, new(2025, 12, 1), new(2026, 1, 10)), new(6, new(2026, 1, 17)), new(7, new(2026, 3, 1)),
        ];

        var months = RetentionRates.Of(spans, PeriodLength.Month, new(2026, 2, 10));

        Assert.Equal(
            [
                new(new(2025, 12, 1), new(2025, 12, 31), 0, 0, 4, true), new(new(2026, 1, 1), new(2026, 1, 31), 4, 3, 1, true),
                new(new(2026, 2, 1), new(2026, 2, 28), 4, 3, 0, false),
            ],
            months);
        Assert.Equal([null, .75, .75], months.Select(m => m.Rate));
        Assert.Equal(months, RetentionRates.Of(spans.Reverse(), PeriodLength.Month, new(2026, 2, 10)));
        Assert.Equal((new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31)), (RetentionRates.Of(spans, PeriodLength.Quarter, new(2026, 2, 10))[0].First, RetentionRates.Of(spans, PeriodLength.Quarter, new(2026, 2, 10))[0].Last));
        var year = RetentionRates.Of(spans, PeriodLength.Year, new(2026, 12, 31))[1];
        Assert.Equal((4, 2, 2, true), (year.Had, year.Kept, year.Gained, year.IsComplete));
        Assert.Equal(DateOnly.MaxValue, RetentionRates.Of([new(1, new(9999, 11, 1))], PeriodLength.Month, DateOnly.MaxValue)[1].Last);
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        CustomerSpan[] wrong = [new(1, s_start), new(2, s_start, s_start.AddDays(-1))];
        Refused("crm.analytics.empty", () => SurvivalCurve.Of([], s_start));
        Refused("crm.analytics.empty", () => SurvivalCurve.Of([new(1, s_start.AddDays(1))], s_start));
        Refused("crm.analytics.empty", () => RetentionRates.Of([], PeriodLength.Year, s_start));
        Refused("crm.analytics.invalid-span", () => SurvivalCurve.Of(wrong, s_start));
        Refused("crm.analytics.invalid-span", () => RetentionRates.Of(wrong, PeriodLength.Year, s_start));
        Refused("crm.analytics.invalid-span", () => CustomerSpans.Joined(wrong));
        Refused("crm.analytics.invalid-span", () => CustomerSpans.Joined([], gap: -1));
        Refused("crm.analytics.invalid-horizon", () => RetentionRates.Of([new(1, s_start)], (PeriodLength)2, s_start));
        Refused("crm.analytics.invalid-horizon", () => SurvivalCurve.Of([new(1, s_start)], s_start).At(-1));

        static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
    }

    private static IEnumerable<CustomerSpan> Remissions() => s_remission.Select((t, i) => t > 0 ? new CustomerSpan(i, s_start, s_start.AddDays(t)) : new(i, s_start.AddDays(1_000 + t)));
}
