using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Analytics.Tests.Data;

namespace Crm.Core.Analytics.Tests.LifetimeValue;

/// <summary>The reference numbers of the design ("Customer analytics", lifetime value): optima on the CDNOW sample with exact days / 7, and predictions for fixed parameters.</summary>
public sealed class ReferenceTests
{
    private static readonly RepeatHistories s_sample = RepeatHistories.Of(Cdnow.Sample.Histories);

    [Fact]
    public void The_sample_is_that_of_the_literature()
    {
        Assert.Equal((2357, 946), (Cdnow.Sample.Histories.Count, Cdnow.Sample.Spends.Count));
        Assert.Equal(23_570, Cdnow.Master.Histories.Count);
    }

    [Fact]
    public void BgNbd_finds_the_optimum() => MustBe(BgNbd.Fit(s_sample), -9582.42920667, .2425945224, 4.4136020190, .7929220172, 2.4259067768);

    [Fact]
    public void MbgNbd_finds_the_optimum() => MustBe(MbgNbd.Fit(s_sample), -9582.13571555, .5248431591, 6.1830852796, .8913593907, 1.6140022402);

    [Fact]
    public void ParetoNbd_finds_the_optimum() => MustBe(ParetoNbd.Fit(s_sample), -9594.97617894, .553277047, 10.577683463, .606239989, 11.668735273);

    [Fact]
    public void GammaGamma_finds_the_optimum()
    {
        var fit = GammaGamma.Fit(Cdnow.Sample.Spends);

        Near([6.2495722713, 3.7442246671, 15.4435209626], [fit.Model.P, fit.Model.Q, fit.Model.V]);
        Assert.Equal(-4055.91769480, fit.LogLikelihood, 1e-5);
        Assert.Null(fit.Warning);
        Assert.Equal(946, fit.Customers);
    }

    [Theory]
    [InlineData(1, 1.71, 38.86, .21210098537738, .20318698707975, .17083648431041, .18883654136434, .16800232672434, .17109298055378)]
    [InlineData(7, 36.57, 38.71, .88022899225791, 4.5900696045972, .87003403618962, 4.4373683846819, .96928529909862, 4.8133022335242)]
    [InlineData(26, 30.86, 31, .96891564971753, 20.749726140857, .96556614414406, 19.450722652157, .99791873105516, 20.117026077371)]
    public void Predictions_for_fixed_parameters_are_those_of_the_literature(
        int x, double lastAt, double end, double bgAlive, double bgExpected, double mbgAlive, double mbgExpected, double paretoAlive, double paretoExpected)
    {
        var history = new RepeatHistory(x, lastAt, end);
        var (bg, mbg, pareto) = (new BgNbd(.243, 4.414, .793, 2.426), new MbgNbd(.525, 6.183, .891, 1.614), new ParetoNbd(.553, 10.578, .606, 11.669));

        Assert.Equal(bgAlive, bg.ProbabilityAlive(history), 1e-9);
        Assert.Equal(bgExpected, bg.ExpectedPurchases(history, 39), 1e-9);
        Assert.Equal(mbgAlive, mbg.ProbabilityAlive(history), 1e-9);
        Assert.Equal(mbgExpected, mbg.ExpectedPurchases(history, 39), 1e-9);
        Assert.Equal(paretoAlive, pareto.ProbabilityAlive(history), 1e-9);
        Assert.Equal(paretoExpected, pareto.ExpectedPurchases(history, 39), 1e-9);
    }

    [Fact]
    public void Every_model_finds_its_optimum_from_five_starts()
    {
        double[][] starts = [[.1, 1, .5, .5], [1, 10, 1, 3], [3, 30, .3, 5], [.5, 5, 3, 10], [.2, 20, .2, 1]];
        foreach (var start in starts)
        {
            Near([.2425945224, 4.4136020190, .7929220172, 2.4259067768], Maximizer.From(new BetaGeometricLikelihood(s_sample, isModified: false), start).Parameters);
            Near([.5248431591, 6.1830852796, .8913593907, 1.6140022402], Maximizer.From(new BetaGeometricLikelihood(s_sample, isModified: true), start).Parameters);
            Near([.553277047, 10.577683463, .606239989, 11.668735273], Maximizer.From(new ParetoLikelihood(s_sample), start).Parameters);
        }
    }

    private static void MustBe(RepeatModelFit fit, double logLikelihood, params double[] parameters)
    {
        Near(parameters, [.. fit.Model.Parameters.Select(p => p.Value)]);
        Assert.Equal(logLikelihood, fit.LogLikelihood, 1e-5);
        Assert.Equal(fit.LogLikelihood, fit.Model.LogLikelihood(s_sample), 1e-6);
        Assert.Null(fit.Warning);
        Assert.All(fit.StandardErrors!, e => Assert.InRange(e, 1e-3, 10));
    }

    // Within a millionth of itself.
    private static void Near(double[] expected, double[] found)
    {
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], found[i], 1e-6 * expected[i]);
    }
}
