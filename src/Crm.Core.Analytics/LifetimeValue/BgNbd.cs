using Crm.Core.Errors;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>
/// BG/NBD (Fader, Hardie and Lee, "Counting your customers the easy way", Marketing Science 24, 2005): customers can stop after every repeat purchase. Whoever bought
/// once is therefore certainly alive to it: do not rank by its <see cref="RepeatModel.ProbabilityAlive"/>.
/// </summary>
public sealed class BgNbd : BetaGeometricModel
{
    /// <summary>A model with given parameters.</summary>
    /// <param name="r">The shape of the distribution of rates.</param>
    /// <param name="alpha">The scale of the distribution of rates, in units of time.</param>
    /// <param name="a">The first parameter of the distribution of dropout.</param>
    /// <param name="b">The second parameter of the distribution of dropout.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-parameter</c>: one is not positive.</exception>
    public BgNbd(double r, double alpha, double a, double b)
        : base(r, alpha, a, b, isModified: false)
    {
    }

    /// <inheritdoc />
    public override string Name => "bg-nbd";

    /// <summary>Finds the most likely parameters.</summary>
    /// <param name="histories">What to fit to.</param>
    public static RepeatModelFit Fit(RepeatHistories histories) => Fit(histories, isModified: false, static p => new BgNbd(p[0], p[1], p[2], p[3]));
}
