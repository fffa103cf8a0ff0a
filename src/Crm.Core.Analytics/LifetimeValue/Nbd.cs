using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>
/// NBD (Ehrenberg, Applied Statistics 8, 1959): customers buy at random at a rate of their own and never stop. What the models with dropout fall back to when the data
/// show none.
/// </summary>
public sealed class Nbd : RepeatModel
{
    /// <summary>A model with given parameters.</summary>
    /// <param name="r">The shape of the distribution of rates.</param>
    /// <param name="alpha">The scale of the distribution of rates, in units of time.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-parameter</c>: one is not positive.</exception>
    public Nbd(double r, double alpha)
        : base(("r", r), ("alpha", alpha)) => (R, Alpha) = (r, alpha);

    /// <inheritdoc />
    public override string Name => "nbd";

    /// <summary>The shape of the distribution of rates.</summary>
    public double R { get; }

    /// <summary>The scale of the distribution of rates, in units of time.</summary>
    public double Alpha { get; }

    /// <summary>
    /// By how much a model with dropout must be likelier for its dropout to be more than chance: half the 95 % quantile of chi-square with the two parameters it has more (likelihood ratio test).
    /// </summary>
    internal const double LeastGain = 5.991 / 2;

    /// <summary>Finds the most likely parameters.</summary>
    /// <param name="histories">What to fit to.</param>
    public static RepeatModelFit Fit(RepeatHistories histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        if (WithoutRepeats(histories) is { } none) return none;
        var best = Maximizer.Maximize(new NbdLikelihood(histories), [.. new[] { 0.3, 1, 3 }.Select(r => new[] { r, r / histories.Rate })]);
        return new(new Nbd(best.Parameters[0], best.Parameters[1]), histories.Customers, best.LogLikelihood, best.StandardErrors, best.IsInside ? null : FitWarning.NoHeterogeneityIdentifiable, best.Iterations);
    }

    // Nobody bought again: the most likely rate is none at all, which no model has. One purchase in a hundred times what was seen stands for it.
    private static RepeatModelFit? WithoutRepeats(RepeatHistories histories)
    {
        if (histories.Rate > 0) return null;
        var model = new Nbd(1, Math.Max(1, 100 * histories.Customers * histories.MeanObserved));
        return new(model, histories.Customers, model.LogLikelihood(histories), null, FitWarning.NoRepeats, 0);
    }

    private protected override double Alive(in RepeatHistory history) => 1;

    private protected override double ExpectedIfAlive(in RepeatHistory history, double horizon) => (R + history.Repeats) / (Alpha + history.ObservedFor) * horizon;

    // At a rate that never falls each moment counts e^(−rate · t).
    private protected override double ResidualIfAlive(in RepeatHistory history, double rate) => (R + history.Repeats) / (Alpha + history.ObservedFor) / rate;

    private protected override double LogLikelihood(in RepeatHistory history) =>
        Gamma.Log(R + history.Repeats) - Gamma.Log(R) + (R * Math.Log(Alpha)) - ((R + history.Repeats) * Math.Log(Alpha + history.ObservedFor));
}
