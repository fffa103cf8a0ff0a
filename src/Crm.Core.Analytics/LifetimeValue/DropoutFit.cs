using Crm.Core.Analytics.Numerics;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>Fits a model in which customers stop, and falls back to the one in which nobody does where the data do not show it.</summary>
internal static class DropoutFit
{
    /// <summary>Finds the most likely parameters.</summary>
    /// <param name="histories">What to fit to.</param>
    /// <param name="likelihood">The likelihood of the model.</param>
    /// <param name="starts">Where to begin; asked when somebody bought again.</param>
    /// <param name="make">The model with its parameters.</param>
    public static RepeatModelFit Of(RepeatHistories histories, ILogLikelihood likelihood, Func<double[][]> starts, Func<double[], RepeatModel> make)
    {
        var without = Nbd.Fit(histories);
        if (without.Warning is FitWarning.NoRepeats) return without;
        var least = without.LogLikelihood + Nbd.LeastGain;
        var best = Maximizer.Maximize(likelihood, starts(), least);
        return best.LogLikelihood < least
            ? without with { Warning = FitWarning.NoDropoutIdentifiable }
            : new(make(best.Parameters), histories.Customers, best.LogLikelihood, best.StandardErrors, best.IsInside ? null : FitWarning.NoHeterogeneityIdentifiable, best.Iterations);
    }
}
