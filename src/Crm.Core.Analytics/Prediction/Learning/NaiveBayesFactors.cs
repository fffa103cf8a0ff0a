using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>
/// The factors of naive Bayes in log space: ln(P(level | won) / P(level | lost)), where P(level | won) = (won with the level + offset) / (won with any level of the field + offset · levels).
/// </summary>
internal readonly struct NaiveBayesFactors
{
    private readonly NaiveBayesOptions _options;

    public NaiveBayesFactors(NaiveBayesOptions options, long won, long lost)
    {
        if (!(options.Offset > 0 && double.IsFinite(options.Offset))) throw new CrmException(AnalyticsErrors.InvalidParameter, "offset");
        if (won <= 0 || lost <= 0) throw new CrmException(AnalyticsErrors.OneClass, "counts");
        (_options, Prior) = (options, Math.Log((double)won / lost));
    }

    /// <summary>ln(won / lost).</summary>
    public double Prior { get; }

    /// <summary>The factor of each level, null for rare ones, and their average over the leads that have the field.</summary>
    /// <param name="won">By level.</param>
    /// <param name="lost">By level.</param>
    /// <param name="ofWon">How many of the won have the field; the sum unless said.</param>
    /// <param name="ofLost">How many of the lost do.</param>
    public (double?[] Effects, double Typical) Of(IReadOnlyList<long> won, IReadOnlyList<long> lost, long? ofWon = null, long? ofLost = null)
    {
        var (offset, effects, sum, weight) = (_options.Offset, new double?[won.Count], 0.0, 0L);
        var (allWon, allLost) = ((ofWon ?? won.Sum()) + (offset * won.Count), (ofLost ?? lost.Sum()) + (offset * won.Count));
        for (var i = 0; i < won.Count; i++)
        {
            weight += won[i] + lost[i];
            if (won[i] + lost[i] < _options.Least) continue;
            effects[i] = Math.Log((won[i] + offset) / allWon) - Math.Log((lost[i] + offset) / allLost);
            sum += effects[i]!.Value * (won[i] + lost[i]);
        }

        return (effects, weight == 0 ? 0 : sum / weight);
    }
}
