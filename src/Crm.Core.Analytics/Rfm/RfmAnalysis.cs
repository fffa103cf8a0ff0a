using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Rfm;

/// <summary>Recency, frequency and monetary value of customers, as of one day.</summary>
public sealed class RfmAnalysis
{
    private RfmAnalysis(RfmThresholds thresholds, RfmScore[] scores, string[] names, IReadOnlyList<RfmSegment> segments) =>
        (Thresholds, Scores, Names, Segments) = (thresholds, scores, names, segments);

    /// <summary>Where the fifths end.</summary>
    public RfmThresholds Thresholds { get; }

    /// <summary>The score of each customer, in the order of the facts.</summary>
    public IReadOnlyList<RfmScore> Scores { get; }

    /// <summary>The name of each customer's cell, in the order of the facts.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Every name of the grid with its customers, in the order of the grid; also those with none.</summary>
    public IReadOnlyList<RfmSegment> Segments { get; }

    /// <summary>Analyses customers.</summary>
    /// <param name="facts">The customers, in any order; the order changes no score.</param>
    /// <param name="asOf">The day recency is counted to; not before the last purchase.</param>
    /// <param name="grid">The names; null for <see cref="RfmGrid.Standard"/>.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>, <c>crm.analytics.invalid-day</c>, <c>crm.analytics.overflow</c>.</exception>
    public static RfmAnalysis Of(IReadOnlyList<PurchaseFacts> facts, DateOnly asOf, RfmGrid? grid = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Count == 0) throw new CrmException(AnalyticsErrors.Empty, "facts");
        grid ??= RfmGrid.Standard;
        var (days, orders, sums) = (new double[facts.Count], new double[facts.Count], new double[facts.Count]);
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i].Last > asOf) throw new CrmException(AnalyticsErrors.InvalidDay, "asOf");
            (days[i], orders[i], sums[i]) = (asOf.DayNumber - facts[i].Last.DayNumber, facts[i].Orders, facts[i].Sum);
        }

        var thresholds = new RfmThresholds(RfmThresholds.FifthsOf([.. days]), RfmThresholds.FifthsOf([.. orders]), RfmThresholds.FifthsOf([.. sums]));
        var (scores, names) = (new RfmScore[facts.Count], new string[facts.Count]);
        var totals = grid.Names.ToDictionary(n => n, _ => (Customers: 0, Sum: 0L), StringComparer.Ordinal);
        for (var i = 0; i < facts.Count; i++)
        {
            scores[i] = thresholds.ScoreOf(days[i], orders[i], sums[i]);
            names[i] = grid.NameOf(scores[i]);
            var (customers, sum) = totals[names[i]];
            totals[names[i]] = (customers + 1, Amounts.Added(sum, facts[i].Sum, "facts"));
        }

        return new(thresholds, scores, names, [.. grid.Names.Select(n => new RfmSegment(n, totals[n].Customers, totals[n].Sum))]);
    }

    /// <summary>Who went from where to where between two analyses.</summary>
    /// <param name="before">Names of customers as of the earlier day, by their ids.</param>
    /// <param name="after">Names of customers as of the later day, by their ids.</param>
    public static IReadOnlyList<RfmMove> Moves(IReadOnlyDictionary<int, string> before, IReadOnlyDictionary<int, string> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. after.GroupBy(a => (From: before.GetValueOrDefault(a.Key), To: a.Value))
                .Select(g => new RfmMove(g.Key.From, g.Key.To, g.Count()))
                .OrderBy(m => m.From, StringComparer.Ordinal).ThenBy(m => m.To, StringComparer.Ordinal),
        ];
    }
}
