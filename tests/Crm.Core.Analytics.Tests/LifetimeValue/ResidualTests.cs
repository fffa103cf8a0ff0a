using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Tests.LifetimeValue;

public sealed class ResidualTests
{
    // 15 % a year, compounded continuously, a week: the rate of Fader, Hardie and Lee, "RFM and CLV" (2005).
    private const double Weekly = .0027;

    // Source: the formulas of the papers in 30 digits: Pareto/NBD by the confluent hypergeometric function of Fader, Hardie and Lee (2005), formula 2, and by integration of the rate of buying; BG/NBD and
    // MBG/NBD by integration of the rate P(alive) (r+x)/(α+T) ₂F₁(r+x+1, a; a+b+x; −t/(α+T)) e^(−δt). Parameters are those of the design's table for CDNOW.
    [Theory]
    [InlineData(0, 0, 38.86, 1.01570193111807, .722836338287, .4771362290321953)]
    [InlineData(1, 1.71, 38.86, .915002575130585, .782062340308414, .7623602936706834)]
    [InlineData(7, 36.57, 38.71, 17.4105769924176, 15.6069766715304, 21.43172946005146)]
    [InlineData(26, 30.86, 31, 70.9064865255581, 61.4157175583019, 86.05649360116447)]
    public void Discounted_purchases_for_ever_are_those_of_the_formulas(int x, double lastAt, double end, double bg, double mbg, double pareto)
    {
        var history = new RepeatHistory(x, lastAt, end);

        Assert.Equal(bg, new BgNbd(.243, 4.414, .793, 2.426).ResidualPurchases(history, Weekly), 1e-10 * bg);
        Assert.Equal(mbg, new MbgNbd(.525, 6.183, .891, 1.614).ResidualPurchases(history, Weekly), 1e-10 * mbg);
        Assert.Equal(pareto, new ParetoNbd(.553, 10.578, .606, 11.669).ResidualPurchases(history, Weekly), 1e-11 * pareto);
        Assert.Equal((.5 + x) / (5 + end) / Weekly, new Nbd(.5, 5).ResidualPurchases(history, Weekly), 1e-12);
    }

    // By parts: ∫ e^(−δt) dE(t) = δ ∫ e^(−δt) E(t) dt, which has only the expected purchases in it.
    [Fact]
    public void Discounted_purchases_for_ever_are_the_integral_of_the_expected_ones()
    {
        var random = new Random(11);
        for (var i = 0; i < 60; i++)
        {
            var (a, b, c, d, end) = (Some(), 10 * Some(), Some(), 4 * Some(), 1 + (random.NextDouble() * 80));
            RepeatModel model = (i % 3) switch { 0 => new BgNbd(a, b, c, d), 1 => new MbgNbd(a, b, c, d), _ => new ParetoNbd(a, b, c, 3 * d) };
            var x = random.Next(30);
            var (history, rate) = (new RepeatHistory(x, x == 0 ? 0 : end * (.1 + (.9 * random.NextDouble())), end), .01 + (random.NextDouble() * .1));
            var sum = 0.0;
            const double Panel = .5;
            for (var panel = 0; panel < 80; panel++)
            {
                for (var k = 0; k < 24; k++)
                {
                    // What is integrated has a bend near 0 only.
                    var w = Math.Pow((panel + GaussLegendre.Of24.Nodes[k]) * Panel / 40, 3) * 40;
                    var slope = 3 * Math.Pow((panel + GaussLegendre.Of24.Nodes[k]) * Panel / 40, 2);
                    sum += GaussLegendre.Of24.Weights[k] * Panel * slope * Math.Exp(-w) * model.ExpectedPurchases(history, w / rate);
                }
            }

            Assert.Equal(sum, model.ResidualPurchases(history, rate), 1e-8 * sum);
        }

        double Some() => Math.Exp((random.NextDouble() * 4) - 2);
    }

    [Fact]
    public void The_higher_the_rate_the_less_and_a_finite_horizon_is_less_than_none()
    {
        foreach (var model in (RepeatModel[])[new BgNbd(.243, 4.414, .793, 2.426), new MbgNbd(.525, 6.183, .891, 1.614), new ParetoNbd(.553, 10.578, .606, 11.669), new Nbd(.5, 5)])
        {
            foreach (var history in (RepeatHistory[])[new(0, 0, 0), new(0, 0, 1e6), new(3, 20, 40), new(10_000, 1_000, 1_000), new(10_000, 1e-3, 1e6), new(1, 1e-9, 1e-9)])
            {
                var before = double.MaxValue;
                foreach (var rate in (double[])[1e-9, 1e-6, 1e-3, .1, 1, 1e3, 1e9])
                {
                    var residual = model.ResidualPurchases(history, rate);
                    Assert.True(residual >= 0 && residual <= before, $"{model} {history} {rate}: {residual}, before {before}");
                    Assert.True(residual >= Math.Exp(-52 * rate) * model.ExpectedPurchases(history, 52) * (1 - 1e-9), $"{model} {history} {rate}");
                    before = residual;
                }
            }
        }
    }

    // Source: the exponential integral in 30 digits.
    [Theory]
    [InlineData(.3, 1e-6, 20571.3826020415849)]
    [InlineData(.3, .05, 9.63900339846692855)]
    [InlineData(.3, 1, .842644747283815134)]
    [InlineData(1, 1e-6, 13.2383091313650035)]
    [InlineData(1, .05, 2.59443034976061332)]
    [InlineData(1, 40, .0244041150796285763)]
    [InlineData(1.553, .05, 1.29910935291242252)]
    [InlineData(1.553, 1, .474452376744274921)]
    [InlineData(8, 1e-6, .14285711904762381)]
    [InlineData(8, 1, .122897550126523176)]
    [InlineData(200.5, .05, .00501126904553594941)]
    [InlineData(200.5, 1e5, 9.97999031910462792e-6)]
    public void The_exponential_integral_is_exact_to_twelve_digits(double s, double z, double value) => Assert.Equal(value, ExponentialIntegral.Scaled(s, z), 1e-12 * value);

    // Fraction and integral must meet, and what lies between the orders must hold: s E_(s+1)(z) = e^−z − z E_s(z) (DLMF 8.19.12).
    [Fact]
    public void The_exponential_integral_keeps_its_recurrence_everywhere()
    {
        var random = new Random(2);
        for (var i = 0; i < 2_000; i++)
        {
            var (s, z) = (Math.Exp((random.NextDouble() * 10) - 3), Math.Exp((random.NextDouble() * 12) - 8));
            var (one, next) = (ExponentialIntegral.Scaled(s, z), ExponentialIntegral.Scaled(s + 1, z));
            Assert.Equal(1, (s * next) + (z * one), 1e-12);
        }
    }

    [Fact]
    public void The_mean_of_a_probability_is_exact_whatever_its_distribution()
    {
        foreach (var a in (double[])[1e-3, .1, .8, 3, 200, 1e7])
        {
            foreach (var b in (double[])[1e-3, .1, 2.4, 40, 1e4, 1e7])
            {
                var mean = a / (a + b);
                Assert.Equal(mean, BetaMean.Of(a, b, (p, _) => p), 1e-11 * mean);
                Assert.Equal(mean * (a + 1) / (a + b + 1), BetaMean.Of(a, b, (p, _) => p * p), 1e-11 * mean);
                Assert.Equal(b / (a + b), BetaMean.Of(a, b, (_, q) => q), 1e-11 * b / (a + b));
            }
        }
    }

    [Fact]
    public void Bad_input_is_refused_with_a_code()
    {
        foreach (var rate in (double[])[0, -1, double.NaN, double.PositiveInfinity]) Assert.Equal("crm.analytics.invalid-rate", Assert.Throws<CrmException>(() => new Nbd(1, 1).ResidualPurchases(new(0, 0, 1), rate)).Code);
        Assert.Equal("crm.analytics.invalid-history", Assert.Throws<CrmException>(() => new BgNbd(1, 1, 1, 1).ResidualPurchases(new(-1, 0, 1), .1)).Code);
    }
}
