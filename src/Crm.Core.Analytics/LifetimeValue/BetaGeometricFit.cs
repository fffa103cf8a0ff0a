using Crm.Core.Analytics.Numerics;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>Fits BG/NBD and MBG/NBD.</summary>
internal static class BetaGeometricFit
{
    public static RepeatModelFit Of(RepeatHistories histories, bool isModified, Func<double[], RepeatModel> make)
    {
        ArgumentNullException.ThrowIfNull(histories);
        var without = Nbd.Fit(histories);
        if (without.Warning is FitWarning.NoRepeats) return without;
        var rate = histories.Rate;
        double[][] starts =
        [
            .. from shape in (double[])[0.3, 1]
               from dropout in (double[][])[[0.5, 2], [1, 5]]
               select (double[])[shape, shape / rate, .. dropout],
            [0.6, 0.3 / rate, 0.2, 0.4],
        ];
        var best = Maximizer.Maximize(new BetaGeometricLikelihood(histories, isModified), starts, without.LogLikelihood + Nbd.LeastGain);
        if (best.LogLikelihood < without.LogLikelihood + Nbd.LeastGain) return without with { Warning = FitWarning.NoDropoutIdentifiable };
        return new(make(best.Parameters), histories.Customers, best.LogLikelihood, best.StandardErrors, best.IsInside ? null : FitWarning.NoHeterogeneityIdentifiable, best.Iterations);
    }
}
