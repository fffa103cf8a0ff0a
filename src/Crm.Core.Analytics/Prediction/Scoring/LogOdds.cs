namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>Log-odds and probabilities.</summary>
internal static class LogOdds
{
    /// <summary>1 / (1 + e^−x), without overflow.</summary>
    public static double Probability(double logOdds)
    {
        var small = Math.Exp(-Math.Abs(logOdds));
        return (logOdds >= 0 ? 1 : small) / (1 + small);
    }

    /// <summary>ln(p / (1 − p)).</summary>
    public static double Of(double probability) => Math.Log(probability / (1 - probability));
}
