namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>Steps that never descend, straight lines between them (Zadrozny and Elkan, KDD 2002).</summary>
/// <param name="Scores">Where steps begin and end, ascending.</param>
/// <param name="Probabilities">The probability at each; beyond the ends the last one holds.</param>
public sealed record IsotonicCalibration(IReadOnlyList<double> Scores, IReadOnlyList<double> Probabilities) : Calibration
{
    private readonly double[] _scores = [.. Scores];

    /// <inheritdoc/>
    public override double Probability(double logOdds)
    {
        var found = Array.BinarySearch(_scores, logOdds);
        if (found >= 0) return Probabilities[found];
        var above = ~found;
        if (above == 0) return Probabilities[0];
        if (above == _scores.Length) return Probabilities[^1];
        var share = (logOdds - _scores[above - 1]) / (_scores[above] - _scores[above - 1]);
        return Probabilities[above - 1] + (share * (Probabilities[above] - Probabilities[above - 1]));
    }
}
