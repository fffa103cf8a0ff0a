using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>
/// Pareto/NBD (Schmittlein, Morrison and Colombo, "Counting your customers", Management Science 33, 1987): customers buy at random at a rate of their own and stop at a
/// moment of their own, exponentially distributed with a rate that is gamma-distributed among customers.
/// </summary>
public sealed class ParetoNbd : RepeatModel
{
    /// <summary>A model with given parameters.</summary>
    /// <param name="r">The shape of the distribution of rates of buying.</param>
    /// <param name="alpha">The scale of the distribution of rates of buying, in units of time.</param>
    /// <param name="s">The shape of the distribution of rates of stopping.</param>
    /// <param name="beta">The scale of the distribution of rates of stopping, in units of time.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-parameter</c>: one is not positive.</exception>
    public ParetoNbd(double r, double alpha, double s, double beta)
        : base(("r", r), ("alpha", alpha), ("s", s), ("beta", beta)) => (R, Alpha, S, Beta) = (r, alpha, s, beta);

    /// <inheritdoc />
    public override string Name => "pareto-nbd";

    /// <summary>The shape of the distribution of rates of buying.</summary>
    public double R { get; }

    /// <summary>The scale of the distribution of rates of buying, in units of time.</summary>
    public double Alpha { get; }

    /// <summary>The shape of the distribution of rates of stopping.</summary>
    public double S { get; }

    /// <summary>The scale of the distribution of rates of stopping, in units of time.</summary>
    public double Beta { get; }

    /// <summary>Finds the most likely parameters.</summary>
    /// <param name="histories">What to fit to.</param>
    public static RepeatModelFit Fit(RepeatHistories histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        return DropoutFit.Of(histories, new ParetoLikelihood(histories), Starts, static p => new ParetoNbd(p[0], p[1], p[2], p[3]));

        double[][] Starts() =>
        [
            .. from shape in (double[])[0.3, 1]
               from stopping in (double[][])[[0.5, 0.5 * histories.MeanObserved], [2, 4 * histories.MeanObserved]]
               select (double[])[shape, shape / histories.Rate / 2, .. stopping],
            [0.6, 0.3 / histories.Rate, 0.2, 0.1 * histories.MeanObserved],
        ];
    }

    private protected override double Alive(in RepeatHistory history) => 1 / (1 + Math.Exp(LogOddsGone(history)));

    // Fader and Hardie, "A note on deriving the Pareto/NBD model" (2005), formula 41, with what is nothing at s = 1 divided out.
    private protected override double ExpectedIfAlive(in RepeatHistory history, double horizon)
    {
        var (end, less) = (Beta + history.ObservedFor, S - 1);
        var log = Accurate.LogOnePlus(horizon / end);
        var grown = Math.Abs(less * log) < 1e-300 ? log : -Accurate.ExpMinusOne(-less * log) / less;
        return (R + history.Repeats) * end / (Alpha + history.ObservedFor) * grown;
    }

    // Fader, Hardie and Lee, "RFM and CLV" (2005), formula 2, without its powers.
    private protected override double ResidualIfAlive(in RepeatHistory history, double rate)
    {
        var end = Beta + history.ObservedFor;
        return (R + history.Repeats) / (Alpha + history.ObservedFor) * end * ExponentialIntegral.Scaled(S, rate * end);
    }

    private protected override double LogLikelihood(in RepeatHistory history)
    {
        var power = R + history.Repeats;
        var there = Gamma.Log(power) - Gamma.Log(R) + (R * Math.Log(Alpha)) + (S * Math.Log(Beta)) - (power * Math.Log(Alpha + history.ObservedFor)) - (S * Math.Log(Beta + history.ObservedFor));
        var odds = LogOddsGone(history);
        return there + (odds > 0 ? odds + Accurate.LogOnePlus(Math.Exp(-odds)) : Accurate.LogOnePlus(Math.Exp(odds)));
    }

    // How much likelier it is that the customer stopped between the last purchase and the end than that it is there.
    private double LogOddsGone(in RepeatHistory history)
    {
        var gone = new StoppedIntegral(R + history.Repeats, Alpha, history.LastAt, history.ObservedFor);
        if (gone.IsEmpty) return double.NegativeInfinity;
        var sum = 0.0;
        for (var i = 0; i < StoppedIntegral.Order; i++)
        {
            var (at, weight) = gone.At(i);
            sum += weight * Math.Exp(-(S + 1) * Math.Log((Beta + at) / (Beta + history.ObservedFor)));
        }

        return Math.Log(S * sum / (Beta + history.ObservedFor)) + gone.LogScale + ((R + history.Repeats) * Math.Log(Alpha + history.ObservedFor));
    }
}
