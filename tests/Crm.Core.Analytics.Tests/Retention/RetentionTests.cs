using Crm.Core.Analytics.Purchasing;
using Crm.Core.Analytics.Retention;
using Crm.Core.Analytics.Tests.Data;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Retention;

public sealed class RetentionTests
{
    private static readonly int[] s_days = [30, 60, 90, 180, 365];

    // Source: the design's reference for Online Retail.
    [Theory]
    [InlineData(1, .191602, .355069, .459912, .657561, .848063)]
    [InlineData(2, .256308, .482075, .633443, .823761, .933533)]
    public void Online_Retail_gives_the_repeat_rates_of_the_reference(int step, params double[] rates)
    {
        var found = RepeatRates.Of(OnlineRetail.History, OnlineRetail.End, step, s_days, least: 1);

        Assert.Equal(s_days, found.Select(r => r.Days));
        for (var i = 0; i < rates.Length; i++) Assert.Equal(rates[i], found[i].Rate ?? double.NaN, 1e-6);
        Assert.True(found.Zip(found.Skip(1)).All(p => p.First.AtRisk > p.Second.AtRisk));
    }

    [Fact]
    public void A_rate_of_fewer_than_thirty_at_risk_is_not_told()
    {
        var found = RepeatRates.Of(OnlineRetail.History, OnlineRetail.End, 2, s_days);

        Assert.Equal([1866, 1166, 722, 225, 2], found.Select(r => r.AtRisk));
        Assert.Equal([true, true, true, true, false], found.Select(r => r.Rate is not null));
    }

    // Source: the design's reference for Online Retail.
    [Fact]
    public void Online_Retail_gives_the_cohort_of_the_reference()
    {
        var cohorts = Cohorts.Of(OnlineRetail.History, OnlineRetail.End);

        Assert.Equal(new(2010, 12, 1), cohorts.Classic[0].Month);
        Assert.Equal([885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235], cohorts.Classic[0].Customers);
        Assert.Equal(13, cohorts.Classic.Count);
        Assert.False(cohorts.IsLastComplete);
        Assert.Equal(OnlineRetail.History.Customers.Count, cohorts.Classic.Sum(c => c.Customers[0]));
        Assert.Equal(OnlineRetail.History.Facts.Sum(f => f.Sum), cohorts.Classic.Sum(c => c.Sums.Sum()));
        foreach (var (classic, rolling) in cohorts.Classic.Zip(cohorts.Rolling))
        {
            Assert.Equal(classic.Customers[0], rolling.Customers[0]);
            Assert.Equal(classic.Customers[^1], rolling.Customers[^1]);
            Assert.Equal(classic.Sums.Sum(), rolling.Sums[0]);
            Assert.True(rolling.Customers.Zip(rolling.Customers.Skip(1)).All(p => p.First >= p.Second) && rolling.Customers.Zip(classic.Customers).All(p => p.First >= p.Second));
        }
    }

    [Fact]
    public void Whoever_had_no_time_yet_is_no_failure()
    {
        var end = new DateOnly(2026, 3, 31);
        // Of two seen for long enough one bought again after 10 days; a third came 5 days ago.
        var history = PurchaseHistory.Of([new(1, end.AddDays(-100), 1, 5), new(1, end.AddDays(-90), 2, 5), new(2, end.AddDays(-100), 3, 5), new(3, end.AddDays(-5), 4, 5)]);

        var rates = RepeatRates.Of(history, end, 1, [5, 9, 10, 200], least: 1);

        Assert.Equal([(0.0, 3), (0.0, 2), (0.5, 2)], rates.Take(3).Select(r => (r.Rate!.Value, r.AtRisk)));
        Assert.Null(rates[3].Rate);
        Assert.All(RepeatRates.Of(history, end, 1, [5]), r => Assert.Null(r.Rate));
    }

    [Fact]
    public void Rows_in_any_order_and_twice_give_the_same_days()
    {
        var day = new DateOnly(2026, 1, 31);
        PurchaseRow[] rows = [new(2, day, 1, 5), new(1, day.AddDays(1), 3, 7), new(1, day, 2, 1), new(1, day, 2, 2)];

        var history = PurchaseHistory.Of(rows.Reverse());

        Assert.Equal([1, 2], history.Customers);
        Assert.Equal(new PurchaseFacts(day, day.AddDays(1), 2, 2, 10), history.Facts[0]);
        Assert.Equal([3L, 7L], history.AmountsOf(0).ToArray());
        Assert.Equal([(1, 1 / 7.0, 1 / 7.0), (0, 0, 1 / 7.0)], history.Repeats(day.AddDays(1)).Select(r => (r.Repeats, r.LastAt, r.ObservedFor)));
        Assert.Empty(history.Repeats(day.AddDays(-1)));
        Assert.Equal((1, 7.0), history.Spend(0, day.AddDays(9)) is { } spend ? (spend.Purchases, spend.Mean) : default);
        Assert.Null(history.Spend(1, day.AddDays(9)));
        // Ids far apart take another way to the same.
        var far = PurchaseHistory.Of([.. rows.Select(r => r with { Customer = r.Customer == 1 ? int.MinValue : int.MaxValue })]);
        Assert.Equal([int.MinValue, int.MaxValue], far.Customers);
        Assert.Equal(history.Facts, far.Facts);
        Assert.Equal(1, PurchaseHistory.Of([new(1, day, 9, 1), new(1, day.AddDays(1), 9, 1)]).Facts[0].Orders);
        Assert.Equal("crm.analytics.empty", Assert.Throws<CrmException>(() => PurchaseHistory.Of([])).Code);
        Assert.Equal("crm.analytics.overflow", Assert.Throws<CrmException>(() => PurchaseHistory.Of([new(1, day, 1, long.MaxValue), new(1, day, 2, 1)])).Code);
        Assert.Equal("crm.analytics.overflow", Assert.Throws<CrmException>(() => PurchaseHistory.Of([new(1, day, 1, long.MinValue), new(1, day.AddDays(1), 2, -1)])).Code);
        Assert.Equal("crm.analytics.invalid-step", Assert.Throws<CrmException>(() => RepeatRates.Of(history, day, 0, [5])).Code);
    }
}
