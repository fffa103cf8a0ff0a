using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Analytics.Tests.Data;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.LifetimeValue;

/// <summary>What must be true of every model, whatever its parameters.</summary>
public sealed class ModelTests
{
    private static readonly RepeatHistories s_sample = RepeatHistories.Of(Cdnow.Sample.Histories);

    [Fact]
    public void A_probability_lies_between_0_and_1_rises_with_the_last_purchase_and_falls_with_silence()
    {
        foreach (var (model, history, random) in Cases(600))
        {
            var (p, later, silent) = (model.ProbabilityAlive(history), Later(history, random), history with { ObservedFor = history.ObservedFor * 1.1 });

            Assert.InRange(p, 0, 1);
            if (history.Repeats > 0) Assert.True(model.ProbabilityAlive(later) >= p - 1e-12, $"{model} {history} {later}");
            Assert.True(model.ProbabilityAlive(silent) <= p + 1e-12, $"{model} {history} {silent}");
        }
    }

    [Fact]
    public void Expected_purchases_rise_with_time_ever_more_slowly_and_stay_finite()
    {
        foreach (var (model, history, random) in Cases(600))
        {
            var step = random.NextDouble() * 50;
            var (none, one, two, far) = (model.ExpectedPurchases(history, 0), model.ExpectedPurchases(history, step), model.ExpectedPurchases(history, 2 * step), model.ExpectedPurchases(history, 5_000));

            Assert.Equal(0, none);
            Assert.True(one >= 0 && two >= one, $"{model} {history} {step}: {one} {two}");
            Assert.True(two - one <= one + (1e-9 * (1 + one)), $"{model} {history} {step}: {one} {two}");
            Assert.True(double.IsFinite(far) && far >= two - 1e-9, $"{model} {history}: {far}");
        }
    }

    [Fact]
    public void Everything_stays_finite_for_the_most_loyal_and_the_most_silent()
    {
        foreach (var model in (RepeatModel[])[new BgNbd(.243, 4.414, .793, 2.426), new MbgNbd(.525, 6.183, .891, 1.614), new ParetoNbd(.553, 10.578, .606, 11.669), new Nbd(.5, 5)])
        {
            foreach (var history in (RepeatHistory[])[new(0, 0, 0), new(0, 0, 1e6), new(10_000, 1e-3, 1e6), new(10_000, 1_000, 1_000), new(1, 1e-9, 1e-9)])
            {
                Assert.InRange(model.ProbabilityAlive(history), 0, 1);
                Assert.True(double.IsFinite(model.ExpectedPurchases(history, 52)) && model.ExpectedPurchases(history, 52) >= 0, $"{model} {history}");
                Assert.True(double.IsFinite(model.LogLikelihood(RepeatHistories.Of([history]))), $"{model} {history}");
            }
        }
    }

    [Fact]
    public void Where_the_formula_has_a_hole_the_value_is_that_beside_it()
    {
        foreach (var history in (RepeatHistory[])[new(0, 0, 30), new(3, 20, 40), new(26, 30.86, 31)])
        {
            Near(a => new BgNbd(.243, 4.414, a, 2.426));
            Near(a => new MbgNbd(.525, 6.183, a, 1.614));
            Near(s => new ParetoNbd(.553, 10.578, s, 11.669));

            void Near(Func<double, RepeatModel> of)
            {
                var at = of(1).ExpectedPurchases(history, 39);
                Assert.Equal(of(1 - 1e-7).ExpectedPurchases(history, 39), at, 1e-6 * (1 + at));
                Assert.Equal(of(1 + 1e-12).ExpectedPurchases(history, 39), at, 1e-9 * (1 + at));
            }
        }
    }

    // The probability of x purchases until T and any time of the last sums to one: each history is a density in t_x, integrated over it.
    [Fact]
    public void All_that_can_happen_adds_up_to_one()
    {
        const double T = 3;
        foreach (var model in (RepeatModel[])[new BgNbd(.6, 4, .8, 2.4), new MbgNbd(.6, 4, .9, 1.6), new ParetoNbd(.6, 4, .6, 6)])
        {
            var sum = Math.Exp(model.LogLikelihood(RepeatHistories.Of([new(0, 0, T)])));
            for (var x = 1; x <= 120; x++)
            {
                for (var i = 0; i < 24; i++)
                {
                    // Of x times the last is at t; those before it lie anywhere: t^(x-1) / (x-1)!.
                    var t = GaussLegendre.Of24.Nodes[i] * T;
                    sum += GaussLegendre.Of24.Weights[i] * T * Math.Exp(model.LogLikelihood(RepeatHistories.Of([new(x, t, T)])) + ((x - 1) * Math.Log(t)) - Gamma.Log(x));
                }
            }

            Assert.Equal(1, sum, 1e-6);
        }
    }

    [Fact]
    public void Gradient_and_curvature_are_those_of_the_likelihood()
    {
        Derived(new BetaGeometricLikelihood(s_sample, isModified: false), .3, 5, .7, 2);
        Derived(new BetaGeometricLikelihood(s_sample, isModified: true), .4, 5, .7, 2);
        Derived(new ParetoLikelihood(s_sample), .5, 9, .6, 12);
        Derived(new NbdLikelihood(s_sample), .5, 9);
        Derived(new GammaGammaLikelihood([.. Cdnow.Sample.Spends.OrderBy(s => s.Purchases)]), 5, 3, 14);

        static void Derived(ILogLikelihood likelihood, params double[] at)
        {
            var n = at.Length;
            var (gradient, hessian, none, up, down) = (new double[n], new double[n * n], new double[n * n], new double[n], new double[n]);
            likelihood.Evaluate(at, gradient, hessian);
            for (var i = 0; i < n; i++)
            {
                var step = 1e-5 * at[i];
                var (above, below) = (at.ToArray(), at.ToArray());
                above[i] += step;
                below[i] -= step;
                var (high, low) = (likelihood.Evaluate(above, up, none), likelihood.Evaluate(below, down, none));
                Assert.Equal((high - low) / (2 * step), gradient[i], 1e-4 * (1 + Math.Abs(gradient[i])));
                for (var j = 0; j < n; j++) Assert.Equal((up[j] - down[j]) / (2 * step), hessian[(j * n) + i], 1e-4 * (1 + Math.Abs(hessian[(j * n) + i])));
            }
        }
    }

    [Fact]
    public void Customers_alike_and_one_with_their_weight_are_the_same_in_any_order()
    {
        RepeatHistory[] all = [.. Cdnow.Sample.Histories];
        new Random(1).Shuffle(all);
        var (one, other) = (RepeatHistories.Of(all), RepeatHistories.Of(s_sample.Distinct));

        Assert.Equal(s_sample.Distinct, one.Distinct);
        Assert.Equal(BgNbd.Fit(s_sample).Model.Parameters, BgNbd.Fit(one).Model.Parameters);
        Assert.Equal(ParetoNbd.Fit(s_sample).Model.Parameters, ParetoNbd.Fit(other).Model.Parameters);
    }

    // Months in the place of weeks: the same model, its likelihood shifted by what the unit of a density is.
    [Fact]
    public void Another_unit_of_time_shifts_the_likelihood_and_scales_what_is_time()
    {
        const double C = 1 / 4.348;
        var scaled = RepeatHistories.Of(s_sample.Distinct.Select(h => h with { LastAt = h.LastAt * C, ObservedFor = h.ObservedFor * C }));
        var repeats = s_sample.Distinct.Sum(h => h.Weight * h.Repeats);
        foreach (var fit in (Func<RepeatHistories, RepeatModelFit>[])[BgNbd.Fit, MbgNbd.Fit, ParetoNbd.Fit])
        {
            var (weeks, months) = (fit(s_sample), fit(scaled));

            Assert.Equal(weeks.LogLikelihood - (repeats * Math.Log(C)), months.LogLikelihood, 1e-4);
            Assert.Equal(weeks.Model.Parameters[0].Value, months.Model.Parameters[0].Value, 1e-5);
            Assert.Equal(weeks.Model.Parameters[1].Value * C, months.Model.Parameters[1].Value, 1e-5);
        }
    }

    [Fact]
    public void What_was_simulated_by_a_model_is_found_again()
    {
        var random = new Random(42);
        MustFind(new BgNbd(.5, 6, .8, 2.5), BgNbd.Fit(RepeatHistories.Of(Simulated.BetaGeometric(20_000, .5, 6, .8, 2.5, isModified: false, random))));
        MustFind(new MbgNbd(.5, 6, .8, 2.5), MbgNbd.Fit(RepeatHistories.Of(Simulated.BetaGeometric(20_000, .5, 6, .8, 2.5, isModified: true, random))));
        MustFind(new ParetoNbd(.6, 8, .6, 10), ParetoNbd.Fit(RepeatHistories.Of(Simulated.Pareto(20_000, .6, 8, .6, 10, random))));

        static void MustFind(RepeatModel model, RepeatModelFit fit)
        {
            Assert.Null(fit.Warning);
            for (var i = 0; i < model.Parameters.Count; i++)
                Assert.True(Math.Abs(model.Parameters[i].Value - fit.Model.Parameters[i].Value) <= 3 * fit.StandardErrors![i], $"{model}, found {fit.Model} ± {string.Join(' ', fit.StandardErrors)}");
        }
    }

    // Source: the design: the optimum of Online Retail lies on the boundary a → 0.
    [Fact]
    public void Where_nobody_is_seen_to_stop_it_says_so_and_gives_no_probability_of_it()
    {
        var retail = RepeatHistories.Of(OnlineRetail.History.Repeats(OnlineRetail.End));

        var fit = BgNbd.Fit(retail);

        Assert.Equal(FitWarning.NoDropoutIdentifiable, fit.Warning);
        Assert.IsType<Nbd>(fit.Model);
        Assert.Equal(1, fit.Model.ProbabilityAlive(new(3, 5, 40)));
    }

    [Fact]
    public void Data_from_which_nothing_can_be_learnt_give_a_warning_and_no_nonsense()
    {
        foreach (var fit in (Func<RepeatHistories, RepeatModelFit>[])[BgNbd.Fit, MbgNbd.Fit, ParetoNbd.Fit, Nbd.Fit])
        {
            foreach (var histories in (RepeatHistory[][])[[new(0, 0, 5)], [new(0, 0, 0)], [new(3, 20, 40)], [new(1, 5, 40, 1000)], [new(2, 1, 1), new(0, 0, 1)], [new(500, 1, 1)]])
            {
                var found = fit(RepeatHistories.Of(histories));

                Assert.True(found.Model.Parameters.All(p => p.Value > 0 && double.IsFinite(p.Value)) && double.IsFinite(found.LogLikelihood), $"{found}");
                Assert.True(double.IsFinite(found.Model.ExpectedPurchases(histories[0], 52)), $"{found}");
                if (histories.All(h => h.Repeats == 0)) Assert.Equal(FitWarning.NoRepeats, found.Warning);
            }
        }
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        Refused("crm.analytics.empty", () => RepeatHistories.Of([]));
        foreach (var wrong in (RepeatHistory[])[new(-1, 0, 5), new(1, 0, 5), new(0, 1, 5), new(1, 6, 5), new(1, 1, double.NaN), new(1, 1, 5, 0), new(1, double.PositiveInfinity, double.PositiveInfinity)])
        {
            Refused("crm.analytics.invalid-history", () => RepeatHistories.Of([new(0, 0, 1), wrong]));
            if (wrong.Weight > 0) Refused("crm.analytics.invalid-history", () => new Nbd(1, 1).ProbabilityAlive(wrong));
        }

        Refused("crm.analytics.invalid-parameter", () => new BgNbd(1, 1, 0, 1));
        Refused("crm.analytics.invalid-parameter", () => new GammaGamma(1, double.NaN, 1));
        Refused("crm.analytics.invalid-horizon", () => new Nbd(1, 1).ExpectedPurchases(new(0, 0, 1), -1));
        Refused("crm.analytics.invalid-value", () => GammaGamma.Fit([new(1, 0)]));
        Refused("crm.analytics.invalid-value", () => GammaGamma.Fit([new(0, 5)]));
        Refused("crm.analytics.empty", () => GammaGamma.Fit([]));

        static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
    }

    [Fact]
    public void A_value_lies_between_that_of_the_customer_and_that_of_all()
    {
        var model = new GammaGamma(6.25, 3.74, 15.44);
        var all = model.P * model.V / (model.Q - 1);
        foreach (var (purchases, mean) in ((int, double)[])[(1, 10), (1, 100), (5, 10), (50, 200)])
        {
            var value = model.ExpectedValue(new(purchases, mean));
            Assert.InRange(value, Math.Min(mean, all), Math.Max(mean, all));
            Assert.True(Math.Abs(model.ExpectedValue(new(purchases + 1, mean)) - mean) < Math.Abs(value - mean));
        }
    }

    private static RepeatHistory Later(RepeatHistory history, Random random) => history with { LastAt = history.LastAt + (random.NextDouble() * (history.ObservedFor - history.LastAt)) };

    private static IEnumerable<(RepeatModel Model, RepeatHistory History, Random Random)> Cases(int count)
    {
        var random = new Random(7);
        for (var i = 0; i < count; i++)
        {
            var (a, b, c, d) = (Some(), 10 * Some(), Some(), 4 * Some());
            RepeatModel model = (i % 3) switch { 0 => new BgNbd(a, b, c, d), 1 => new MbgNbd(a, b, c, d), _ => new ParetoNbd(a, b, c, 3 * d) };
            var end = random.NextDouble() * 100;
            var x = random.Next(4) == 0 ? 0 : random.Next(1, 60);
            yield return (model, new(x, x == 0 ? 0 : (random.NextDouble() * end * .999) + (end * .001), end), random);
        }

        double Some() => Math.Exp((random.NextDouble() * 5) - 3);
    }
}
