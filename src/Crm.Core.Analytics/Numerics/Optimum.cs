namespace Crm.Core.Analytics.Numerics;

/// <summary>Where a maximum was found.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="LogLikelihood">The log-likelihood there.</param>
/// <param name="Slope">The largest derivative with respect to the logarithm of a parameter; nearly nothing at a maximum.</param>
/// <param name="StandardErrors">Of each parameter, from the curvature; null when there is no maximum inside.</param>
/// <param name="Iterations">How many steps were taken.</param>
internal sealed record Optimum(double[] Parameters, double LogLikelihood, double Slope, double[]? StandardErrors, int Iterations)
{
    /// <summary>Whether the slope is nothing and the curvature that of a maximum.</summary>
    public bool IsInside => StandardErrors is not null;
}
