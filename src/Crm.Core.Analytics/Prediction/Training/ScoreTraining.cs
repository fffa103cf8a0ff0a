using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Learning;
using Crm.Core.Errors;
using MathNet.Numerics.Distributions;

namespace Crm.Core.Analytics.Prediction.Training;

/// <summary>
/// Trains the models of predictive scores, judges them on rows they did not see (row i, from 0, is in fold i mod 5) and chooses one. Two runs give the same to the last digit; so does another order of rows, as long as
/// every row stays in its fold.
/// </summary>
public static class ScoreTraining
{
    /// <summary>How many folds there are.</summary>
    public const int Folds = 5;

    /// <summary>The least number of rows of either kind.</summary>
    public const int Least = 40;

    // Steps follow chance where there are fewer (Niculescu-Mizil and Caruana, ICML 2005).
    private const int EnoughForSteps = 1_000;

    /// <summary>Trains.</summary>
    /// <param name="table">What was known of each row before its outcome.</param>
    /// <param name="happened">What came of it.</param>
    /// <param name="trainedOn">The day, for the model.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="CrmException">
    /// <c>crm.analytics.empty</c>; <c>crm.analytics.invalid-table</c>: not as many outcomes as rows; <c>crm.analytics.too-many-levels</c>. Too few rows, leakage and want of signal are warnings.
    /// </exception>
    public static TrainingReport Train(FieldTable table, IReadOnlyList<bool> happened, DateOnly? trainedOn = null, CancellationToken ct = default)
    {
        if (happened.Count != table.Rows) throw new CrmException(AnalyticsErrors.InvalidTable, "happened");
        if (table.Rows == 0) throw new CrmException(AnalyticsErrors.Empty, "table");
        var positives = happened.Count(h => h);
        LeftOutField[] leftOut = [.. table.Fields.Select(LeftOutField.Of).OfType<LeftOutField>()];
        var warnings = new List<TrainingWarning>();
        if (Math.Min(positives, table.Rows - positives) < Least) warnings.Add(new(TrainingWarning.TooFew, []));
        // Fields that are left out are looked at too: what an outcome wrote may have many levels.
        if (Leakage.Of(table, happened, Folds) is { Count: > 0 } leaking) warnings.Add(new(TrainingWarning.Leakage, leaking));
        // A field that is a number of records tells the outcome of the rows it was learnt from and no others.
        var kept = table.Fields.Where(f => !Array.Exists(leftOut, l => l.Field == f.Name)).ToList();
        if (kept.Count == 0 || !IsEveryFoldMixed(happened))
        {
            if (kept.Count == 0 && warnings.Count == 0) warnings.Add(new(TrainingWarning.NoSignal, []));
            return new(table.Rows, positives, Folds, [], null, null, warnings, leftOut);
        }

        var learnt = new FieldTable(kept);
        ILearner[] learners = [new NaiveBayes(), new LogisticRegression(binned: false), new LogisticRegression(binned: true)];
        var judged = new List<(ILearner Learner, CrossFit Fit, Candidate Candidate)>();
        foreach (var learner in learners)
        {
            // Without numbers there is nothing to bin, and the two regressions are one.
            if (judged.Count == 2 && !learnt.Fields.OfType<NumberField>().Any()) judged.Add((learner, judged[1].Fit, judged[1].Candidate with { Name = learner.Name }));
            else judged.Add(Judge(learner, learnt, happened, ct));
        }

        var best = judged.MinBy(j => j.Candidate.Quality.LogLoss);
        if (!best.Candidate.HasSignal) warnings.Add(new(TrainingWarning.NoSignal, []));
        var model = best.Learner.Learn(learnt, happened, [.. Enumerable.Range(0, table.Rows)], ct);
        var calibration = best.Candidate.Calibration == CalibrationKind.None ? null : best.Fit.Calibrate(best.Candidate.Calibration);
        return new(table.Rows, positives, Folds, [.. judged.Select(j => j.Candidate)], best.Candidate.Name, new(model.Name, model.Intercept, model.Fields, calibration, trainedOn), warnings, leftOut);
    }

    private static (ILearner Learner, CrossFit Fit, Candidate Candidate) Judge(ILearner learner, FieldTable table, IReadOnlyList<bool> happened, CancellationToken ct)
    {
        var fit = new CrossFit(learner, table, happened, Folds, ct);
        var positives = happened.Count(h => h);
        var kind = Math.Min(positives, happened.Count - positives) >= EnoughForSteps ? CalibrationKind.Isotonic : CalibrationKind.Platt;
        var raw = Pairs(fit.Probabilities(CalibrationKind.None), happened);
        var pairs = raw;
        // Naive Bayes counts dependent fields twice and is always too sure of itself; a regression is calibrated by itself unless a test says otherwise.
        if (learner is NaiveBayes || IsMiscalibrated(raw)) pairs = Pairs(fit.Probabilities(kind), happened);
        else kind = CalibrationKind.None;
        var (gain, error) = Gain(pairs);
        // A calibration changes no order, but joins what it cannot tell apart, by fold: ranks are those of the scores.
        var ranks = ScoreQuality.Of(raw);
        return (learner, fit, new(learner.Name, kind, ScoreQuality.Of(pairs) with { Auc = ranks.Auc, LiftAt10 = ranks.LiftAt10 }, gain, error, Math.Sqrt((happened.Count + 1.0) / (12.0 * positives * (happened.Count - positives)))));
    }

    // Hosmer and Lemeshow (Communications in Statistics A9, 1980) over the intervals of the calibration error, for rows that were not learnt from: a degree of freedom for each.
    private static bool IsMiscalibrated(RankedPair[] pairs)
    {
        var intervals = CalibrationInterval.Of(pairs);
        var chi = intervals.Sum(i => i.Rows * (i.Share - i.Probability) * (i.Share - i.Probability) / (i.Probability * (1 - i.Probability)));
        return chi > ChiSquared.InvCDF(intervals.Count, 0.99);
    }

    private static (double Mean, double Error) Gain(RankedPair[] pairs)
    {
        var (gains, happenings) = (new double[pairs.Length], new int[Folds]);
        for (var i = 0; i < pairs.Length; i++) happenings[i % Folds] += pairs[i].Happened ? 1 : 0;
        var all = happenings.Sum();
        for (var i = 0; i < gains.Length; i++)
        {
            var fold = i % Folds;
            var rate = (all - happenings[fold]) / (double)(pairs.Length - ((pairs.Length - fold + Folds - 1) / Folds));
            gains[i] = ScoreQuality.Loss(new(rate, pairs[i].Happened)) - ScoreQuality.Loss(pairs[i]);
        }

        Array.Sort(gains);
        var mean = gains.Average();
        return (mean, Math.Sqrt(gains.Sum(g => (g - mean) * (g - mean)) / Math.Max(1, gains.Length - 1) / gains.Length));
    }

    private static RankedPair[] Pairs(double[] probabilities, IReadOnlyList<bool> happened) => [.. probabilities.Zip(happened, (p, h) => new RankedPair(p, h))];

    // Whether rows of both kinds are left when any two folds are taken away.
    private static bool IsEveryFoldMixed(IReadOnlyList<bool> happened)
    {
        var (yes, no) = (new int[Folds], new int[Folds]);
        for (var i = 0; i < happened.Count; i++) (happened[i] ? yes : no)[i % Folds]++;
        return yes.Count(y => y > 0) >= 3 && no.Count(n => n > 0) >= 3;
    }
}
