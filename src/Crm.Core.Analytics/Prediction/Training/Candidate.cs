using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Prediction.Learning;

namespace Crm.Core.Analytics.Prediction.Training;

/// <summary>A way to learn, judged on rows it did not see.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Calibration">How its probabilities were made.</param>
/// <param name="Quality">How good they were, all folds taken together; its area and its lift are those of the scores before calibration, which changes no order.</param>
/// <param name="Gain">By how much its log-loss is below that of the base rate of the rows it learnt from, on average over rows.</param>
/// <param name="GainError">The standard error of that; 0 where all rows gain alike.</param>
public sealed record Candidate(string Name, CalibrationKind Calibration, ScoreQuality Quality, double Gain, double GainError)
{
    // One-sided, 1 %: the best of three is looked at.
    private const double Enough = 2.3263478740408408;

    /// <summary>Whether it beats the base rate: the gain is positive and more than 2.33 of its standard errors (a paired z-test, one-sided at 1 %; as Diebold and Mariano, J. Business &amp; Economic Statistics 13, 1995, compare forecasts).</summary>
    public bool HasSignal => Gain > 0 && Gain > Enough * GainError;
}
