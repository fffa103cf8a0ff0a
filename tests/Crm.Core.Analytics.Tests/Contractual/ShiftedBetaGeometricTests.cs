using Crm.Core.Analytics.Contractual;
using Crm.Core.Errors;
using MathNet.Numerics.Distributions;

namespace Crm.Core.Analytics.Tests.Contractual;

public sealed class ShiftedBetaGeometricTests
{
    private static readonly RetentionCohort s_highEnd = new(1000, 869, 743, 653, 593, 551, 517, 491);
    private static readonly RetentionCohort s_regular = new(1000, 631, 468, 382, 326, 289, 262, 241);

    // Source: Fader and Hardie (2007), years 1 to 7 of both segments, of 1 000 customers: alpha 0.668 and beta 3.806, alpha 0.704 and beta 1.182, to the three digits of the paper. What has more digits, and the
    // standard errors: the same likelihood maximised in 30 digits.
    [Fact]
    public void Both_segments_of_the_paper_give_its_parameters()
    {
        MustBe(ShiftedBetaGeometric.Fit(s_highEnd), .668, 3.806, .668088351106446, 3.80609496405827, -1611.15814739116, .10373493115, .785531691776, 509);
        MustBe(ShiftedBetaGeometric.Fit(s_regular), .704, 1.182, .704077298473516, 1.18204302620948, -1680.26518846329, .065598964234, .152475631676, 759);

        static void MustBe(ShiftedBetaGeometricFit fit, double alpha, double beta, double alphaExact, double betaExact, double logLikelihood, double alphaError, double betaError, long lost)
        {
            Assert.Equal(alpha, fit.Model!.Alpha, .001);
            Assert.Equal(beta, fit.Model.Beta, .001);
            Assert.Equal(alphaExact, fit.Model.Alpha, 1e-7);
            Assert.Equal(betaExact, fit.Model.Beta, 1e-7);
            Assert.Equal(logLikelihood, fit.LogLikelihood, 1e-8);
            Assert.Equal(alphaError, fit.StandardErrors![0], 1e-6);
            Assert.Equal(betaError, fit.StandardErrors[1], 1e-6);
            Assert.Equal((1000, lost), (fit.Customers, fit.Lost));
            Assert.Null(fit.Warning);
            Assert.True(fit.GeometricLogLikelihood < fit.LogLikelihood - 10);
        }
    }

    // Source: the formulas of Fader and Hardie (2007, 2010) in 30 digits with the parameters above: DEL = ₂F₁(1, β; α+β; 1/(1+d)), DERL = r_n ₂F₁(1, β+n; α+β+n; 1/(1+d)) at 10 % a year.
    [Theory]
    [InlineData(true, 1, 5.41447884536)]
    [InlineData(true, 2, 5.90137759381)]
    [InlineData(true, 8, 7.52962805557)]
    [InlineData(false, 1, 2.96439927026)]
    [InlineData(false, 5, 5.89409536138)]
    [InlineData(false, 8, 6.84231494826)]
    public void Residual_lifetime_is_that_of_the_formula(bool isHighEnd, int period, double residual)
    {
        var model = ShiftedBetaGeometric.Fit(isHighEnd ? s_highEnd : s_regular).Model!;

        Assert.Equal(residual, model.DiscountedResidualLifetime(period, .1), 1e-6);
        Assert.Equal(isHighEnd ? 5.92225349578 : 3.69490842751, model.DiscountedLifetime(.1), 1e-6);
    }

    [Fact]
    public void Discounted_lifetimes_are_the_sums_they_stand_for()
    {
        foreach (var model in (ShiftedBetaGeometric[])[new(.668, 3.806), new(2, 1), new(.05, .2), new(30, 400), new(1e8, 3e8)])
        {
            const double Rate = .08;
            var lifetime = Enumerable.Range(0, 400).Sum(t => model.Survival(t) / Math.Pow(1 + Rate, t));
            Assert.Equal(lifetime, model.DiscountedLifetime(Rate), 1e-9 * lifetime);
            foreach (var n in (int[])[1, 4, 20])
            {
                var residual = Enumerable.Range(n, 400).Sum(t => model.Survival(t) / model.Survival(n - 1) / Math.Pow(1 + Rate, t - n));
                Assert.Equal(residual, model.DiscountedResidualLifetime(n, Rate), 1e-9 * residual);
            }
        }
    }

    [Fact]
    public void Retention_rises_survival_falls_and_tenure_is_their_sum()
    {
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var model = new ShiftedBetaGeometric(Math.Exp((random.NextDouble() * 8) - 4), Math.Exp((random.NextDouble() * 8) - 4));
            for (var t = 1; t < 30; t++)
            {
                Assert.True(model.Retention(t + 1) > model.Retention(t));
                Assert.InRange(model.Survival(t), 0, model.Survival(t - 1));
                Assert.Equal(model.Survival(t), model.ExpectedTenureWithin(t + 1) - model.ExpectedTenureWithin(t), 1e-12);
            }

            var (low, high) = (model.DiscountedLifetime(.05), model.DiscountedLifetime(.2));
            Assert.True(high < low && high >= 1);
            if (model.Alpha <= 1) Assert.Null(model.ExpectedTenure);
            else Assert.True(model.ExpectedTenure >= model.ExpectedTenureWithin(1_000) - 1e-9 && model.ExpectedTenure > low);
        }
    }

    [Fact]
    public void Cohorts_in_any_order_twice_the_cohort_and_twice_the_customers_are_the_same()
    {
        RetentionCohort[] cohorts = [s_highEnd, new(500, 430, 370), new(200, 180, 160, 150), new(90, 80)];
        var one = ShiftedBetaGeometric.Fit(cohorts);

        Assert.Equal(one.Model!.Alpha, ShiftedBetaGeometric.Fit([.. cohorts.Reverse()]).Model!.Alpha);
        Assert.Equal(1790, one.Customers);
        var (twice, doubled) = (ShiftedBetaGeometric.Fit([.. cohorts, .. cohorts]), ShiftedBetaGeometric.Fit([.. cohorts.Select(c => new RetentionCohort([.. c.Survivors.Select(s => 2 * s)]))]));
        Assert.Equal((twice.Model!.Alpha, twice.Model.Beta, twice.LogLikelihood), (doubled.Model!.Alpha, doubled.Model.Beta, doubled.LogLikelihood));
        Assert.Equal(one.Model.Alpha, twice.Model.Alpha, 1e-7);
        Assert.Equal(one.StandardErrors![0] / Math.Sqrt(2), twice.StandardErrors![0], 1e-7);
    }

    [Fact]
    public void What_was_simulated_is_found_again_from_cohorts_of_different_ages()
    {
        var random = new Random(8);
        var cohorts = new List<RetentionCohort>();
        foreach (var periods in (int[])[12, 9, 6, 3])
        {
            var survivors = new long[periods + 1];
            for (var i = 0; i < 5_000; i++)
            {
                var leave = Beta.Sample(random, .8, 2.5);
                for (var t = 0; t <= periods; t++)
                {
                    survivors[t]++;
                    if (random.NextDouble() < leave) break;
                }
            }

            cohorts.Add(new(survivors));
        }

        var fit = ShiftedBetaGeometric.Fit(cohorts);

        Assert.Null(fit.Warning);
        Assert.True(Math.Abs(fit.Model!.Alpha - .8) <= 3 * fit.StandardErrors![0], $"{fit}");
        Assert.True(Math.Abs(fit.Model.Beta - 2.5) <= 3 * fit.StandardErrors[1], $"{fit}");
        Assert.All(fit.StandardErrors, e => Assert.InRange(e, .001, .3));
    }

    [Fact]
    public void Data_without_an_optimum_say_what_they_are()
    {
        var (none, all, first) = (ShiftedBetaGeometric.Fit(new RetentionCohort(50, 50, 50)), ShiftedBetaGeometric.Fit(new RetentionCohort(50, 0, 0)), ShiftedBetaGeometric.Fit(new RetentionCohort(100, 60, 60, 60)));

        Assert.Equal((ContractualWarning.NoChurn, 1.0, 0L), (none.Warning, none.GeometricRetention, none.Lost));
        Assert.Equal((ContractualWarning.AllLeftAtOnce, 0.0, 50L), (all.Warning, all.GeometricRetention, all.Lost));
        Assert.Equal((ContractualWarning.ChurnOnlyAtFirst, 40L), (first.Warning, first.Lost));
        Assert.All([none, all, first], f => Assert.True(f.Model is null && f.StandardErrors is null && double.IsFinite(f.LogLikelihood)));
        Assert.Equal((60 * Math.Log(.6)) + (40 * Math.Log(.4)), first.LogLikelihood, 1e-12);
    }

    [Theory]
    [InlineData(10_000L, 8_000L, 6_400L, 5_120L, 4_096L)]
    [InlineData(100L, 80L)]
    [InlineData(100L, 90L, 60L, 10L)]
    [InlineData(1L, 1L, 0L)]
    public void Where_retention_does_not_rise_the_model_is_the_geometric_one(params long[] survivors)
    {
        var fit = ShiftedBetaGeometric.Fit(new RetentionCohort(survivors));

        Assert.Equal(ContractualWarning.NoHeterogeneityIdentifiable, fit.Warning);
        Assert.Null(fit.StandardErrors);
        Assert.Equal(fit.GeometricLogLikelihood, fit.LogLikelihood);
        Assert.Equal(fit.GeometricRetention, fit.Model!.Retention(1), 1e-7);
        Assert.Equal(fit.GeometricRetention, fit.Model.Retention(50), 1e-6);
        Assert.Equal(1.1 / (1.1 - fit.GeometricRetention), fit.Model.DiscountedLifetime(.1), 1e-5);
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        var model = new ShiftedBetaGeometric(1, 2);
        Refused("crm.analytics.empty", () => ShiftedBetaGeometric.Fit());
        foreach (var wrong in (long[][])[[], [5], [0, 0], [5, 6], [5, -1], [long.MaxValue, 1]]) Refused("crm.analytics.invalid-cohort", () => new RetentionCohort(wrong));
        foreach (var wrong in (double[])[0, -1, double.NaN, double.PositiveInfinity])
        {
            Refused("crm.analytics.invalid-parameter", () => new ShiftedBetaGeometric(wrong, 1));
            Refused("crm.analytics.invalid-parameter", () => new ShiftedBetaGeometric(1, wrong));
            Refused("crm.analytics.invalid-rate", () => model.DiscountedLifetime(wrong));
            Refused("crm.analytics.invalid-rate", () => model.DiscountedResidualLifetime(1, wrong));
        }

        Refused("crm.analytics.invalid-horizon", () => model.Retention(0));
        Refused("crm.analytics.invalid-horizon", () => model.Survival(-1));
        Refused("crm.analytics.invalid-horizon", () => model.ExpectedTenureWithin(int.MaxValue));
        Refused("crm.analytics.invalid-horizon", () => model.DiscountedResidualLifetime(0, .1));

        static void Refused<T>(string code, Func<T> work) => Assert.Equal(code, Assert.Throws<CrmException>(() => { work(); }).Code);
    }
}
