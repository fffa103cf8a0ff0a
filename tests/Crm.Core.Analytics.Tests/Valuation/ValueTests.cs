using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Analytics.Tests.Data;
using Crm.Core.Analytics.Valuation;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.Valuation;

public sealed class ValueTests
{
    private static readonly DateOnly s_end = new(1997, 9, 30);
    private static readonly RepeatModel[] s_models = [new BgNbd(.243, 4.414, .793, 2.426), new MbgNbd(.525, 6.183, .891, 1.614), new ParetoNbd(.553, 10.578, .606, 11.669), new Nbd(.5, 5)];
    private static readonly RepeatHistory[] s_histories = [new(0, 0, 38), new(1, 1.71, 38.86), new(7, 36.57, 38.71), new(26, 30.86, 31), new(0, 0, 0)];
    private static readonly GammaGammaFit s_spending = new(new(6.25, 3.74, 15.44), 946, -4055, null, .1, null, 9);

    // What the terms say, written out: of each month, a twelfth of 365.25 days, the purchases to expect, discounted by (1 + rate)^(−month/12).
    [Fact]
    public void A_value_is_the_sum_of_its_months_at_their_ends()
    {
        var terms = new ValueTerms(3, .15, .3);
        var (model, history) = (s_models[2], s_histories[2]);
        double At(int month) => model.ExpectedPurchases(history, month * 365.25 / 12 / 7);
        var discounted = (At(1) / Math.Pow(1.15, 1 / 12.0)) + ((At(2) - At(1)) / Math.Pow(1.15, 2 / 12.0)) + ((At(3) - At(2)) / Math.Pow(1.15, 3 / 12.0));

        var forecast = Model(model).Of(7, history, new(7, 40), terms);

        Assert.Equal(discounted, forecast.DiscountedPurchases, 1e-12);
        Assert.Equal(At(3), forecast.ExpectedPurchases!.Value, 1e-12);
        Assert.Equal(s_spending.Model.ExpectedValue(new(7, 40)), forecast.PurchaseValue!.Value, 1e-12);
        Assert.Equal(discounted * forecast.PurchaseValue.Value * .3, forecast.Value!.Value, 1e-10);
        Assert.Equal((7, s_end, terms, true, model.ProbabilityAlive(history)), (forecast.Customer, forecast.AsOf, forecast.Terms, forecast.IsOwnValue, forecast.ProbabilityAlive!.Value));
        Assert.Equal(Model(model).Version, forecast.Model);
    }

    [Fact]
    public void A_value_rises_with_the_margin_and_the_horizon_and_falls_with_the_rate()
    {
        foreach (var (model, history) in Pairs())
        {
            double Of(int? months, double rate, double margin) => Model(model).Of(1, history, new(Math.Max(history.Repeats, 1), 40), new(months, rate, margin)).Value!.Value;

            Assert.Equal(0, Of(12, .1, 0));
            Assert.True(Of(12, .1, .5) > Of(12, .1, .2));
            Assert.Equal(2 * Of(12, .1, .3), Of(12, .1, .6), 1e-9 * Of(12, .1, .6));
            Assert.True(Of(12, 0, 1) > Of(12, .1, 1) && Of(12, .1, 1) > Of(12, .2, 1));
            Assert.True(Of(36, .1, 1) > Of(12, .1, 1));
            Assert.Equal(0, Of(0, .1, 1));
            Assert.True(Of(null, .1, 1) > Of(1_200, .1, 1) && Of(null, .1, 1) > Of(null, .2, 1));
        }
    }

    [Fact]
    public void Undiscounted_horizons_add_up_and_discounted_months_come_near_to_moments()
    {
        foreach (var (model, history) in Pairs())
        {
            double Discounted(int? months, double rate) => new ValueTerms(months, rate, 1).DiscountedPurchases(model, history);
            double Expected(double months) => model.ExpectedPurchases(history, months * 365.25 / 12 / 7);

            Assert.Equal(Discounted(24, 0), Discounted(10, 0) + (Expected(24) - Expected(10)), 1e-10);
            Assert.Equal(Discounted(24, 0), new ValueTerms(24, .3, 1).Purchases(model, history)!.Value, 1e-12);
            // Discounted at the end of its month a purchase is worth at most half a per cent less than at its moment at 6 % a year.
            var (ends, moments) = (Discounted(1_200, .06), Discounted(null, .06));
            Assert.InRange(moments / ends, 1, 1.009);
            // Days in the place of weeks.
            Assert.Null(new ValueTerms(null, .1, 1).Purchases(model, history));
        }

        var (weeks, days) = (new ParetoNbd(.553, 10.578, .606, 11.669), new ParetoNbd(.553, 7 * 10.578, .606, 7 * 11.669));
        foreach (var terms in (ValueTerms[])[new(12, .15, 1), new(null, .15, 1)])
            Assert.Equal(terms.DiscountedPurchases(weeks, new(7, 36, 38)), terms.DiscountedPurchases(days, new(7, 7 * 36, 7 * 38), daysPerUnit: 1), 1e-10);
    }

    [Fact]
    public void Without_dropout_and_by_BgNbd_no_probability_of_being_alive_is_told()
    {
        var terms = new ValueTerms(12, .1, 1);
        var retail = RepeatHistories.Of(OnlineRetail.History.Repeats(OnlineRetail.End));
        var none = new LifetimeModel(BgNbd.Fit(retail), null, OnlineRetail.End);
        var forecast = none.Of(1, new(3, 5, 40), null, terms);

        Assert.Equal(FitWarning.NoDropoutIdentifiable, none.Buying.Warning);
        Assert.Equal((null, null, null, false), (forecast.ProbabilityAlive, forecast.Value, forecast.PurchaseValue, forecast.IsOwnValue));
        Assert.StartsWith("nbd/2011-12-09/", forecast.Model, StringComparison.Ordinal);
        Assert.Equal(none.Buying.Model.ExpectedPurchases(new(3, 5, 40), 365.25 / 7), forecast.ExpectedPurchases!.Value, 1e-12);
        Assert.Equal([false, true, true, false], s_models.Select(m => Model(m).TellsAlive));
        Assert.Null(Model(s_models[0]).Of(1, new(0, 0, 5), null, terms).ProbabilityAlive);
        Assert.False(new LifetimeModel(MbgNbd.Fit(RepeatHistories.Of([new(0, 0, 5)])), null, s_end).TellsAlive);
    }

    [Fact]
    public void Whoever_did_not_buy_again_is_worth_what_all_are_and_without_a_mean_nobody_is()
    {
        var terms = new ValueTerms(12, .1, 1);
        var average = Model(s_models[1]).Of(1, new(0, 0, 30), null, terms);

        Assert.Equal(6.25 * 15.44 / 2.74, average.PurchaseValue!.Value, 1e-12);
        Assert.False(average.IsOwnValue);
        var meanless = new LifetimeModel(Fit(s_models[1]), s_spending with { Model = new(6, .9, 15), Warning = FitWarning.NoMeanValue }, s_end);
        Assert.Null(meanless.Of(1, new(1, 5, 30), new(1, 40), terms).Value);
        Assert.Null(new GammaGamma(6, .9, 15).MeanValue);
        Assert.Equal("crm.analytics.no-mean-value", Assert.Throws<CrmException>(() => new GammaGamma(.1, .5, 15).ExpectedValue(new(1, 40))).Code);
    }

    [Fact]
    public void All_customers_of_CDNOW_are_valued_and_the_order_of_rows_changes_nothing()
    {
        var history = Cdnow.Sample.Purchases;
        var spends = Enumerable.Range(0, history.Customers.Count).Select(i => history.Spend(i, s_end, 100)).OfType<SpendHistory>().ToList();
        var model = new LifetimeModel(ParetoNbd.Fit(RepeatHistories.Of(history.Repeats(s_end))), GammaGamma.Fit(spends), s_end);
        var terms = new ValueTerms(12, .15, .3);
        var all = model.Of(history, terms, 100).ToList();
        PurchaseRow[] rows = [.. Enumerable.Range(0, history.Customers.Count).SelectMany(i => Enumerable.Range(0, history.DaysOf(i).Length).Select(d => new PurchaseRow(history.Customers[i], history.DaysOf(i)[d], history.DaysOf(i)[d].DayNumber, history.AmountsOf(i)[d])))];
        new Random(4).Shuffle(rows);

        Assert.Equal(2357, all.Count);
        Assert.Equal(all, model.Of(PurchaseHistory.Of(rows), terms, 100));
        Assert.All(all, f => Assert.True(f.Value >= 0 && f.ProbabilityAlive is >= 0 and <= 1 && f.ExpectedPurchases >= f.DiscountedPurchases));
        Assert.Equal(946, all.Count(f => f.IsOwnValue));
        // Of a whole base, purchases to expect of a year lie near those of the 39 weeks that were held out, times 52 / 39.
        Assert.InRange(all.Sum(f => f.ExpectedPurchases!.Value) / (Cdnow.Sample.Holdout.Sum() * 52 / 39.0), .8, 1.2);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => model.Of(history, terms, 100, stop.Token).Count());
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        Refused("crm.analytics.invalid-horizon", () => new ValueTerms(-1, .1, 1));
        Refused("crm.analytics.invalid-horizon", () => new ValueTerms(1_201, .1, 1));
        foreach (var rate in (double[])[-.1, double.NaN, double.PositiveInfinity, 101]) Refused("crm.analytics.invalid-rate", () => new ValueTerms(12, rate, 1));
        Refused("crm.analytics.invalid-rate", () => new ValueTerms(null, 0, 1));
        foreach (var margin in (double[])[-.1, 1.1, double.NaN]) Refused("crm.analytics.invalid-margin", () => new ValueTerms(12, .1, margin));
        foreach (var unit in (double[])[0, -1, double.NaN, double.PositiveInfinity])
        {
            Refused("crm.analytics.invalid-parameter", () => new ValueTerms(12, .1, 1).Purchases(s_models[0], s_histories[0], unit));
            Refused("crm.analytics.invalid-parameter", () => new LifetimeModel(Fit(s_models[0]), null, s_end, unit));
            Refused("crm.analytics.invalid-parameter", () => Model(s_models[0]).Of(Cdnow.Sample.Purchases, new(12, .1, 1), unit));
        }

        Refused("crm.analytics.invalid-parameter", () => new LifetimeModel(Fit(s_models[0]), null, s_end, 1).Of(Cdnow.Sample.Purchases, new(12, .1, 1)));
        Refused("crm.analytics.invalid-value", () => Model(s_models[0]).Of(1, new(1, 5, 30), new(0, 5), new(12, .1, 1)));
        Refused("crm.analytics.invalid-history", () => Model(s_models[0]).Of(1, new(1, 0, 30), null, new(12, .1, 1)));
        Refused("crm.analytics.overflow", () => Model(s_models[3]).Of(1, new(1000, 5, 5), new(1, 1e307), new(1_200, 0, 1)));

        static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
    }

    private static IEnumerable<(RepeatModel Model, RepeatHistory History)> Pairs() => s_models.SelectMany(m => s_histories.Select(h => (m, h)));

    private static LifetimeModel Model(RepeatModel model) => new(Fit(model), s_spending, s_end);

    private static RepeatModelFit Fit(RepeatModel model) => new(model, 2357, -9594, null, null, 9);
}
