using Crm.Core.Errors;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>
/// MBG/NBD (Batislam, Denizel and Filiztekin, "Empirical validation and comparison of models for customer base analysis", IJRM 24, 2007): as BG/NBD, and customers can
/// stop after their first purchase too.
/// </summary>
public sealed class MbgNbd : BetaGeometricModel
{
    /// <summary>A model with given parameters.</summary>
    /// <param name="r">The shape of the distribution of rates.</param>
    /// <param name="alpha">The scale of the distribution of rates, in units of time.</param>
    /// <param name="a">The first parameter of the distribution of dropout.</param>
    /// <param name="b">The second parameter of the distribution of dropout.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-parameter</c>: one is not positive.</exception>
    public MbgNbd(double r, double alpha, double a, double b)
        : base(r, alpha, a, b, isModified: true)
    {
    }

    /// <inheritdoc />
    public override string Name => "mbg-nbd";

    /// <summary>Finds the most likely parameters.</summary>
    /// <param name="histories">What to fit to.</param>
    public static RepeatModelFit Fit(RepeatHistories histories) => Fit(histories, isModified: true, static p => new MbgNbd(p[0], p[1], p[2], p[3]));
}
