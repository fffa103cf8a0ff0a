using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Monitoring;

/// <summary>Watches a model at work.</summary>
public static class ScoreMonitoring
{
    /// <summary>Holds a model against rows that came after it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="then">The rows it was learnt from.</param>
    /// <param name="now">Rows that came after.</param>
    /// <param name="outcomes">What came of the rows now; null for those not decided.</param>
    /// <exception cref="CrmException"><c>crm.analytics.missing-field</c>; <c>crm.analytics.empty</c>: no row then or now; <c>crm.analytics.invalid-table</c>: not as many outcomes as rows.</exception>
    public static MonitoringReport Of(ScoreModel model, FieldTable then, FieldTable now, IReadOnlyList<bool?> outcomes)
    {
        if (outcomes.Count != now.Rows) throw new CrmException(AnalyticsErrors.InvalidTable, nameof(outcomes));
        if (then.Rows == 0 || now.Rows == 0) throw new CrmException(AnalyticsErrors.Empty, then.Rows == 0 ? nameof(then) : nameof(now));
        var (before, after) = (model.Probabilities(then), model.Probabilities(now));
        List<RankedPair> decided = [.. after.Zip(outcomes).Where(p => p.Second is not null).Select(p => new RankedPair(p.First, p.Second!.Value))];
        return new(
            decided.Count,
            decided.Count == 0 ? null : ScoreQuality.Of(decided),
            CalibrationInterval.Of(decided),
            [.. model.Fields.Select(f => Index(f.Name, then.Find(f.Name)!, now.Find(f.Name)!)).OrderByDescending(i => i.Value).ThenBy(i => i.Name, StringComparer.Ordinal)],
            Index("score", new NumberField("score", [.. before.Select(p => (double?)p)]), new NumberField("score", [.. after.Select(p => (double?)p)])));
    }

    // Levels, or tenths of the numbers then; and blank.
    private static StabilityIndex Index(string name, Field then, Field now)
    {
        if (then is LevelField levelsThen && now is LevelField levelsNow)
        {
            var places = levelsThen.Levels.Union(levelsNow.Levels, StringComparer.Ordinal).Index().ToDictionary(l => l.Item, l => l.Index + 1, StringComparer.Ordinal);
            return StabilityIndex.Of(name, Counts(levelsThen, places), Counts(levelsNow, places));
        }

        if (then is not NumberField numbersThen || now is not NumberField numbersNow) throw new CrmException(AnalyticsErrors.MissingField, name);
        var edges = Bins.Edges(numbersThen.Known(Enumerable.Range(0, then.Count)));
        return StabilityIndex.Of(name, Counts(numbersThen, edges), Counts(numbersNow, edges));
    }

    private static int[] Counts(LevelField field, Dictionary<string, int> places)
    {
        var counts = new int[places.Count + 1];
        foreach (var code in field.Codes) counts[code < 0 ? 0 : places[field.Levels[code]]]++;
        return counts;
    }

    private static int[] Counts(NumberField field, double[] edges)
    {
        var counts = new int[edges.Length + 2];
        foreach (var number in field.Numbers) counts[number is { } known ? Bins.Place(edges, known) + 1 : 0]++;
        return counts;
    }
}
