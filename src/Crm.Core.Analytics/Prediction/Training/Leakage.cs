using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Learning;

namespace Crm.Core.Analytics.Prediction.Training;

/// <summary>
/// Finds fields that almost determine the outcome. One does when, among the rows that have it, its levels alone rank the outcome with an area under the curve of 0.95 or more (each row by the rate of its level in the other folds); or when
/// a level, or blank, of at least 50 rows ends the same way in at least 96 % of all such cases, as sure as the lower bound of Wilson at one-sided 95 % (J. American Statistical Association 22, 1927) says, and errs at most a tenth as
/// often as the base rate would.
/// </summary>
public static class Leakage
{
    private const double Determining = 0.95;
    private const double Erring = 0.04;
    private const int LeastRows = 50;
    private const int LeastOfEither = 10;
    private const double Z = 1.6448536269514722;

    /// <summary>The fields, in the order of the table.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="happened">What came of each.</param>
    /// <param name="folds">How many folds.</param>
    public static IReadOnlyList<string> Of(FieldTable table, IReadOnlyList<bool> happened, int folds = 5)
    {
        var share = happened.Count(h => h) / (double)happened.Count;
        return [.. table.Fields.Where(f => Leaks(f, happened, share, folds)).Select(f => f.Name)];
    }

    private static bool Leaks(Field field, IReadOnlyList<bool> happened, double share, int folds)
    {
        var coded = CodedField.Of(field, Enumerable.Range(0, field.Count));
        // By fold and level, blank first.
        var (rows, happenings) = (new int[folds, coded.Levels + 1], new int[folds, coded.Levels + 1]);
        for (var i = 0; i < field.Count; i++)
        {
            rows[i % folds, coded.Codes[i] + 1]++;
            if (happened[i]) happenings[i % folds, coded.Codes[i] + 1]++;
        }

        var (all, allHappened) = (new int[coded.Levels + 1], new int[coded.Levels + 1]);
        for (var level = 0; level < all.Length; level++)
        {
            for (var fold = 0; fold < folds; fold++) (all[level], allHappened[level]) = (all[level] + rows[fold, level], allHappened[level] + happenings[fold, level]);
            if (all[level] < LeastRows) continue;
            var (missed, caught) = (Upper(all[level] - allHappened[level], all[level]), Upper(allHappened[level], all[level]));
            if (missed <= Math.Min(Erring, (1 - share) / 10) || caught <= Math.Min(Erring, share / 10)) return true;
        }

        var filled = Enumerable.Range(0, field.Count).Where(i => coded.Codes[i] >= 0).ToList();
        var positives = filled.Count(i => happened[i]);
        if (Math.Min(positives, filled.Count - positives) < LeastOfEither) return false;
        if (Auc.Of(filled.Select(i => new RankedPair(Rate(i), happened[i]))) >= Determining) return true;
        return field is NumberField number && Auc.Of(filled.Select(i => new RankedPair(number.Numbers[i]!.Value, happened[i]))) is >= Determining or <= 1 - Determining;

        double Rate(int row)
        {
            var (fold, level) = (row % folds, coded.Codes[row] + 1);
            return (allHappened[level] - happenings[fold, level] + share) / (all[level] - rows[fold, level] + 1);
        }
    }

    // The upper bound of Wilson for a share.
    private static double Upper(int count, int of)
    {
        var (p, z2) = (count / (double)of, Z * Z / of);
        return (p + (z2 / 2) + (Z * Math.Sqrt((p * (1 - p) / of) + (z2 / of / 4)))) / (1 + z2);
    }
}
