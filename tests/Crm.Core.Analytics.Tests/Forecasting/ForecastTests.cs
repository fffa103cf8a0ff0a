using Crm.Core.Analytics.Forecasting;
using Crm.Core.Analytics.Tests.Data;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Forecasting;

public sealed class ForecastTests
{
    private static readonly DateOnly s_day = new(2026, 1, 31);

    // The last days of April to October; later ones have no 60 days before the end, earlier ones next to nothing decided (decisions begin in March).
    private static readonly DateOnly[] s_monthEnds = [new(2017, 4, 30), new(2017, 5, 31), new(2017, 6, 30), new(2017, 7, 31), new(2017, 8, 31), new(2017, 9, 30), new(2017, 10, 31)];

    // Source: the design's reference for Maven: 0.31 for hazards by age, 1.87 for win rate × list price.
    [Fact]
    public void Maven_is_forecast_as_well_as_the_reference_and_the_naive_forecast_as_badly()
    {
        Assert.Equal((8800, 500), (MavenPipeline.Deals.Count, MavenPipeline.Deals.Count(d => d.Opened is null)));

        var test = ForecastBacktest.Of(MavenPipeline.Deals, s_monthEnds, MavenPipeline.End);

        Assert.Equal(.3085, test.Mape ?? 9, 5e-4);
        Assert.True(test.Mape <= .32);
        Assert.Equal(1.875, test.NaiveMape ?? 9, 5e-4);
        Assert.Equal([1618, 1535, 1686, 2257, 2265, 2409, 2604], test.Days.Select(d => d.Forecast.Open));
        Assert.All(test.Days, d => Assert.Equal(500, d.Forecast.Undated));
        Assert.Equal([1_754_832, 1_066_134, 890_526, 1_684_916, 985_502, 718_757, 1_496_979], test.Days.Select(d => d.Actual));
    }

    // Figures of our own: other days to stand at, so that nobody takes the reference for more than it is.
    [Fact]
    public void Other_days_of_Maven_are_no_better_than_they_are()
    {
        DateOnly[] weekly = [.. Enumerable.Range(0, 31).Select(i => new DateOnly(2017, 4, 1).AddDays(7 * i))];
        DateOnly[] firsts = [.. Enumerable.Range(4, 8).Select(m => new DateOnly(2017, m, 1))];

        Assert.InRange(ForecastBacktest.Of(MavenPipeline.Deals, weekly, MavenPipeline.End).Mape ?? 9, .25, .32);
        Assert.InRange(ForecastBacktest.Of(MavenPipeline.Deals, firsts, MavenPipeline.End).Mape ?? 9, .28, .35);
    }

    [Fact]
    public void A_backtest_sees_nothing_of_what_came_after_its_days()
    {
        var day = s_monthEnds[2];
        var then = MavenPipeline.Deals.Where(d => d.Opened is null || d.Opened <= day)
            .Select(d => d.Decided > day ? d with { Decided = null, Outcome = DealOutcome.Open, Amount = null } : d).ToList();

        var (known, all) = (DealForecast.Of(then, day), DealForecast.Of(MavenPipeline.Deals, day));

        Assert.Equal(known with { Months = [], Hazards = all.Hazards }, all with { Months = [] });
        Assert.Equal(known.Months, all.Months);
    }

    [Fact]
    public void Two_deals_are_forecast_as_by_hand()
    {
        // Four deals at age 0 and 1: one won on its first day, one lost on its first day; two open at age 1, one of known worth. Per day: 1 of 4 + 2 = 6 deal-days won, 1 of 6 lost.
        PipelineDeal[] deals =
        [
            new(s_day, s_day, DealOutcome.Won, "a", 100, 120), new(s_day, s_day, DealOutcome.Lost, "a", null, 120), new(s_day.AddDays(-1), null, DealOutcome.Open, "a", null, 120),
            new(s_day.AddDays(-1), null, DealOutcome.Open, "b", 40, null), new(null, null, DealOutcome.Open, "b", 40), new(s_day.AddDays(1), null, DealOutcome.Open),
        ];

        var found = DealForecast.Of(deals, s_day, new() { Horizon = 2, LeastWon = 1, AgeInterval = 7 });

        // Within two days: 1/6 + 4/6 · 1/6 = 10/36.
        Assert.Equal(new AgeHazard(0, null, 6, 1, 1), Assert.Single(found.Hazards.Ages));
        Assert.Equal((2, 1), (found.Open, found.Undated));
        Assert.Equal(20 / 36.0, found.Deals, 1e-12);
        Assert.Equal(10 / 36.0 * 140, found.Value, 1e-12);
        Assert.Equal(.5 * 160, found.Naive ?? 0, 1e-12);
        // Variance 10/36 · 26/36 · (100² + 40²); 1.281552 is the normal quantile of 0.9.
        Assert.Equal(found.Value + (1.2815515655 * Math.Sqrt(10 / 36.0 * 26 / 36.0 * 11_600)), found.Interval.High, 1e-6);
        Assert.Equal(0, found.Interval.Low);
        Assert.Equal([new DateOnly(2026, 2, 1)], found.Months.Select(m => m.Month));
    }

    [Fact]
    public void Probabilities_lie_between_0_and_1_and_rise_with_the_horizon_and_months_add_up()
    {
        var hazards = DealHazards.Of(MavenPipeline.Deals, MavenPipeline.End);
        for (var age = 0; age <= 500; age += 25)
        {
            var curve = Enumerable.Range(0, 200).Select(h => hazards.ProbabilityWon(age, h)).ToList();
            Assert.Equal(0, curve[0]);
            Assert.All(curve.Zip(curve.Skip(1)), p => Assert.True(p.First <= p.Second && p.Second <= 1));
        }

        var forecast = DealForecast.Of(MavenPipeline.Deals, MavenPipeline.End, new() { Horizon = 100 });
        Assert.Equal([1, 2, 3, 4], forecast.Months.Select(m => m.Month.Month));
        Assert.Equal(forecast.Value, forecast.Months.Sum(m => m.Value), 1e-3);
        Assert.True(forecast.Interval.Contains(forecast.Value) && forecast.Value > 0);
        Assert.True(DealForecast.Of(MavenPipeline.Deals, MavenPipeline.End).Value < forecast.Value);
    }

    [Fact]
    public void The_order_of_deals_changes_not_even_the_last_digit()
    {
        var shuffled = MavenPipeline.Deals.ToArray();
        new Random(4).Shuffle(shuffled);
        var (one, other) = (DealForecast.Of(MavenPipeline.Deals, MavenPipeline.End), DealForecast.Of(shuffled, MavenPipeline.End));

        Assert.Equal(one with { Months = [], Hazards = other.Hazards }, other with { Months = [] });
        Assert.Equal(one.Months, other.Months);
        Assert.Equal(one.Hazards.Ages, other.Hazards.Ages);
    }

    [Fact]
    public void Deals_decided_before_the_data_begin_are_not_missed()
    {
        // Opened ten days before the data begin: seen from age 10 on, so that no age before it has a deal.
        PipelineDeal[] deals = [new(s_day.AddDays(-20), s_day, DealOutcome.Won, null, 5), new(s_day.AddDays(-20), null, DealOutcome.Open)];

        var ages = DealHazards.Of(deals, s_day, new() { ObservedFrom = s_day.AddDays(-10), AgeInterval = 10, LeastAtRisk = 1 }).Ages;

        Assert.Equal([0, 22], ages.Select(a => a.DealDays));
        Assert.Equal(42, DealHazards.Of(deals, s_day, new() { AgeInterval = 10 }).Ages.Sum(a => a.DealDays));
    }

    [Fact]
    public void An_empty_pipeline_and_one_without_wins_give_0()
    {
        var empty = DealForecast.Of([], s_day);
        Assert.Equal((0, 0.0, 0.0, 0.0), (empty.Open, empty.Value, empty.Interval.Low, empty.Interval.High));
        Assert.Null(empty.Naive);
        Assert.Equal(0, DealForecast.Of([new(s_day, null, DealOutcome.Open, "a", 100)], s_day).Value);
        Assert.Null(ForecastBacktest.Of([], [s_day], s_day.AddDays(60)).Mape);
        Assert.Equal(0, DealForecast.Of([new(DateOnly.MinValue, null, DealOutcome.Open, "a", long.MaxValue)], new(9999, 1, 1)).Value);
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        foreach (var bad in new PipelineDeal?[]
        {
            null, new(s_day, null, DealOutcome.Won), new(s_day, s_day, DealOutcome.Open), new(s_day, s_day.AddDays(-1), DealOutcome.Lost), new(s_day, null, DealOutcome.Open, null, -1),
            new(s_day, null, DealOutcome.Open, null, null, -1), new(s_day, s_day, (DealOutcome)7),
        })
        {
            Refused("crm.analytics.invalid-deal", () => DealForecast.Of([bad!], s_day));
            Refused("crm.analytics.invalid-deal", () => DealHazards.Of([bad!], s_day));
        }

        foreach (var bad in new ForecastOptions[] { new() { Horizon = 0 }, new() { Horizon = 3661 }, new() { AgeInterval = 0 }, new() { LeastAtRisk = 0 }, new() { LeastWon = 0 } })
            Refused("crm.analytics.invalid-forecast", () => DealForecast.Of([], s_day, bad));
        Refused("crm.analytics.invalid-share", () => DealForecast.Of([], s_day, new() { Level = double.NaN }));
        Refused("crm.analytics.invalid-day", () => DealForecast.Of([], DateOnly.MaxValue));
        Refused("crm.analytics.invalid-day", () => ForecastBacktest.Of([], [s_day], s_day.AddDays(59)));
        Refused("crm.analytics.empty", () => ForecastBacktest.Of([], [], s_day));
        Refused("crm.analytics.invalid-forecast", () => DealHazards.Of([], s_day).ProbabilityWon(-1, 5));
        Refused("crm.analytics.invalid-forecast", () => DealHazards.Of([], s_day).ProbabilityWon(1, -5));
    }

    private static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
}
