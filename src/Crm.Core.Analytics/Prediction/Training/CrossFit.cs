using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Learning;
using Crm.Core.Analytics.Prediction.Scoring;

namespace Crm.Core.Analytics.Prediction.Training;

/// <summary>Scores of rows by models that did not see them.</summary>
internal sealed class CrossFit(ILearner learner, FieldTable table, IReadOnlyList<bool> happened, int folds, CancellationToken ct)
{
    private double[]? _scores;

    /// <summary>The score of every row by the model of the other folds.</summary>
    public double[] Scores => _scores ??= Outside();

    /// <summary>A calibration learnt from them.</summary>
    public Calibration Calibrate(CalibrationKind kind) => Learnt(kind, Enumerable.Range(0, table.Rows).Select(i => new RankedPair(Scores[i], happened[i])));

    /// <summary>
    /// The probability of every row: its fold is touched neither by the model nor by the calibration, which is learnt from scores of the other folds by models that saw neither the one nor the other.
    /// </summary>
    public double[] Probabilities(CalibrationKind kind)
    {
        var probabilities = Array.ConvertAll(Scores, LogOdds.Probability);
        if (kind != CalibrationKind.None)
        {
            var pairs = Enumerable.Range(0, folds).Select(_ => new List<RankedPair>()).ToArray();
            for (var f = 0; f < folds; f++)
            {
                for (var g = f + 1; g < folds; g++)
                {
                    // One model serves both ways.
                    var scores = learner.Learn(table, happened, Rows(r => r % folds != f && r % folds != g), ct).Scores(table);
                    pairs[f].AddRange(Rows(r => r % folds == g).Select(r => new RankedPair(scores[r], happened[r])));
                    pairs[g].AddRange(Rows(r => r % folds == f).Select(r => new RankedPair(scores[r], happened[r])));
                }
            }

            var calibrations = Array.ConvertAll(pairs, p => Learnt(kind, p));
            for (var i = 0; i < probabilities.Length; i++) probabilities[i] = calibrations[i % folds].Probability(Scores[i]);
        }

        return Array.ConvertAll(probabilities, p => Math.Clamp(p, ScoreModel.Least, ScoreModel.Most));
    }

    private static Calibration Learnt(CalibrationKind kind, IEnumerable<RankedPair> pairs) => kind == CalibrationKind.Isotonic ? Calibrating.Isotonic(pairs) : Calibrating.Platt(pairs);

    private double[] Outside()
    {
        var outside = new double[table.Rows];
        for (var f = 0; f < folds; f++)
        {
            var scores = learner.Learn(table, happened, Rows(r => r % folds != f), ct).Scores(table);
            for (var i = f; i < outside.Length; i += folds) outside[i] = scores[i];
        }

        return outside;
    }

    private List<int> Rows(Func<int, bool> which) => [.. Enumerable.Range(0, table.Rows).Where(which)];
}
