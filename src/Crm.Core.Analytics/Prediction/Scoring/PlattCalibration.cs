namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>A logistic curve over the score (Platt, Probabilistic outputs for support vector machines, 1999).</summary>
/// <param name="Intercept">The log-odds at a score of 0.</param>
/// <param name="Slope">By how much log-odds rise with the score; not negative.</param>
public sealed record PlattCalibration(double Intercept, double Slope) : Calibration
{
    /// <inheritdoc/>
    public override double Probability(double logOdds) => LogOdds.Probability(Intercept + (Slope * logOdds));
}
