namespace Crm.Core.Analytics.Evaluation;

/// <summary>Rows with about the same probability: one of ten intervals of equal width.</summary>
/// <param name="From">The least probability of the interval, which is 0.1 wide.</param>
/// <param name="Rows">How many rows lie in it.</param>
/// <param name="Probability">Their mean probability.</param>
/// <param name="Share">The share of them it happened to.</param>
public sealed record CalibrationInterval(double From, int Rows, double Probability, double Share)
{
    private const int Intervals = 10;

    /// <summary>The intervals that have rows, ascending.</summary>
    /// <param name="pairs">Probabilities as scores.</param>
    public static IReadOnlyList<CalibrationInterval> Of(IEnumerable<RankedPair> pairs) =>
    [
        .. pairs.GroupBy(p => Math.Min((int)(p.Score * Intervals), Intervals - 1)).OrderBy(g => g.Key)
            .Select(g => new CalibrationInterval(g.Key / (double)Intervals, g.Count(), g.Average(p => p.Score), g.Average(p => p.Happened ? 1.0 : 0))),
    ];
}
