using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Prediction.Learning;

namespace Crm.Core.Analytics.Prediction.Training;

/// <summary>A way to learn, judged on rows it did not see.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Calibration">How its probabilities were made.</param>
/// <param name="Quality">How good they were, all folds taken together; its area and its lift are those of the scores before calibration, which changes no order.</param>
/// <param name="Gain">By how much its log-loss is below that of the base rate of the rows it learnt from, on average over rows.</param>
/// <param name="GainError">The standard error of that; 0 where all rows gain alike.</param>
/// <param name="ChanceError">
/// The standard error of the area under the curve of scores that say nothing: √((n + 1) / (12 · n₁ · n₀)), where it happened to n₁ of n rows and not to n₀ (Mann and Whitney, Annals of Mathematical Statistics 18, 1947).
/// </param>
public sealed record Candidate(string Name, CalibrationKind Calibration, ScoreQuality Quality, double Gain, double GainError, double ChanceError)
{
    // One-sided, 1 %: the best of three is looked at.
    private const double Enough = 2.3263478740408408;

    /// <summary>
    /// Whether it beats the base rate: the gain is positive and more than 2.33 of its standard errors (a paired z-test, one-sided at 1 %; as Diebold and Mariano, J. Business &amp; Economic Statistics 13, 1995, compare
    /// forecasts), and its area is above 0.5 by more than 2.33 of those of chance. A calibration that is nearly flat gains by its level alone, with next to no error; only the area says whether anything is ranked.
    /// </summary>
    public bool HasSignal => Gain > 0 && Gain > Enough * GainError && Quality.Auc > 0.5 + (Enough * ChanceError);
}
