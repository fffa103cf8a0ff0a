namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>Makes probabilities of the scores of a model, so that of those told 30 % about 30 % happen.</summary>
public abstract record Calibration
{
    private protected Calibration()
    {
    }

    /// <summary>The probability at a score in log-odds; not lower at a higher score.</summary>
    /// <param name="logOdds">The score.</param>
    public abstract double Probability(double logOdds);
}
