using Crm.Core.Analytics.Numerics;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>
/// What both models with beta-geometric dropout share: purchases come at random at a rate of a customer's own, gamma-distributed among customers; after a purchase a
/// customer stops with a probability of its own, beta-distributed among customers.
/// </summary>
public abstract class BetaGeometricModel : RepeatModel
{
    private readonly int _extra;

    // After how many purchases somebody can have stopped: the first counts in the modified model.
    private protected BetaGeometricModel(double r, double alpha, double a, double b, bool isModified)
        : base(("r", r), ("alpha", alpha), ("a", a), ("b", b)) => (R, Alpha, A, B, _extra) = (r, alpha, a, b, isModified ? 1 : 0);

    /// <summary>The shape of the distribution of rates.</summary>
    public double R { get; }

    /// <summary>The scale of the distribution of rates, in units of time.</summary>
    public double Alpha { get; }

    /// <summary>The first parameter of the distribution of dropout.</summary>
    public double A { get; }

    /// <summary>The second parameter of the distribution of dropout.</summary>
    public double B { get; }

    private protected static RepeatModelFit Fit(RepeatHistories histories, bool isModified, Func<double[], RepeatModel> make)
    {
        ArgumentNullException.ThrowIfNull(histories);
        return DropoutFit.Of(histories, new BetaGeometricLikelihood(histories, isModified), Starts, make);

        double[][] Starts() =>
        [
            .. from shape in (double[])[0.3, 1]
               from dropout in (double[][])[[0.5, 2], [1, 5]]
               select (double[])[shape, shape / histories.Rate, .. dropout],
            [0.6, 0.3 / histories.Rate, 0.2, 0.4],
        ];
    }

    // How much likelier it is that a customer stopped after the last purchase than that it is alive, as a logarithm.
    private double LogOddsGone(in RepeatHistory history) => history.Repeats + _extra == 0
        ? double.NegativeInfinity
        : Math.Log(A / (B + history.Repeats + _extra - 1)) + ((R + history.Repeats) * Math.Log((Alpha + history.ObservedFor) / (Alpha + history.LastAt)));

    private protected sealed override double Alive(in RepeatHistory history) => 1 / (1 + Math.Exp(LogOddsGone(history)));

    // Fader, Hardie and Lee (2005), formula 10, after Euler's transformation of the hypergeometric function, so that nothing overflows; with the part that is nothing
    // at a = 1 divided out, so that there is no hole there.
    private protected sealed override double ExpectedIfAlive(in RepeatHistory history, double horizon)
    {
        var z = horizon / (Alpha + history.ObservedFor + horizon);
        if (z == 0) return 0;
        var (stay, less) = (A + B + history.Repeats + _extra - 1, A - 1);
        var log = Accurate.LogOnePlus(-z);
        var grown = Math.Abs(less * log) < 1e-300 ? -log : -Accurate.ExpMinusOne(less * log) / less;
        return stay * (grown - (Math.Exp(less * log) * Hypergeometric.Slope(A + B + _extra - 1 - R, less, stay, z)));
    }

    // Whoever is alive buys at a rate λ, gamma-distributed with shape r + x and scale α + T, until it stops after a purchase with probability p: λ e^(−λpt) at t. Discounted and summed over t and λ
    // that is (r + x) e^c E_(r+x+1)(c) / p with c = rate · (α + T) / p; its mean over p, which is beta-distributed with a and b + x, is summed numerically.
    private protected sealed override double ResidualIfAlive(in RepeatHistory history, double rate)
    {
        var (power, discounted) = (R + history.Repeats, rate * (Alpha + history.ObservedFor));
        return power / discounted * BetaMean.Of(A, B + history.Repeats + _extra, (p, _) =>
        {
            var c = discounted / p;
            // Above this c e^c E(c) is 1 to the last digit.
            return c > 1e17 * (power + 1) ? 1 : c * ExponentialIntegral.Scaled(power + 1, c);
        });
    }

    private protected sealed override double LogLikelihood(in RepeatHistory history)
    {
        var x = history.Repeats;
        var alive = Gamma.Log(R + x) - Gamma.Log(R) + (R * Math.Log(Alpha)) - ((R + x) * Math.Log(Alpha + history.ObservedFor))
            + Gamma.Log(A + B) + Gamma.Log(B + x + _extra) - Gamma.Log(B) - Gamma.Log(A + B + x + _extra);
        var odds = LogOddsGone(history);
        return alive + (odds > 0 ? odds + Accurate.LogOnePlus(Math.Exp(-odds)) : Accurate.LogOnePlus(Math.Exp(odds)));
    }
}
