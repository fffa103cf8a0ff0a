namespace Crm.Core.Scoring;

/// <summary>How well scores told what came of those scored.</summary>
public sealed record ScoreBackTest
{
    private const int Deciles = 10;

    private ScoreBackTest()
    {
    }

    /// <summary>By which version of the plan's definition; 0 where no plan was asked.</summary>
    public int DefinitionVersion { get; init; }

    /// <summary>As of when they were scored, UTC; null where no plan was asked.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>How many were scored.</summary>
    public required long Subjects { get; init; }

    /// <summary>Of how many it came to what was hoped for.</summary>
    public required long Converted { get; init; }

    /// <summary>The share of those, from 0 to 1; null when nobody was scored.</summary>
    public required decimal? Rate { get; init; }

    /// <summary>By band, highest first; bands nobody is in are left out.</summary>
    public required IReadOnlyList<ScoreBandResult> Bands { get; init; }

    /// <summary>By tenths of all, highest scores first; equal scores stand in the order of ids. Fewer than ten when fewer than ten were scored.</summary>
    public required IReadOnlyList<ScoreDecileResult> ByDecile { get; init; }

    /// <summary>
    /// How likely one who converted has a higher score than one who did not, equal scores counting half: the area under the ROC curve (Hanley and McNeil 1982),
    /// 0.5 for chance, 1 for scores that tell all. Null unless there are both.
    /// </summary>
    public required decimal? Auc { get; init; }

    /// <summary>The report.</summary>
    /// <param name="outcomes">Those scored, in any order, each once.</param>
    public static ScoreBackTest Of(IEnumerable<ScoreOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        var ordered = outcomes.OrderByDescending(o => o.Score.Value).ThenBy(o => o.Score.SubjectId).ToList();
        var (all, converted) = ((long)ordered.Count, ordered.LongCount(o => o.Converted));
        return new()
        {
            Subjects = all,
            Converted = converted,
            Rate = all == 0 ? null : (decimal)converted / all,
            Bands = [.. ordered.GroupBy(o => o.Score.Band, StringComparer.Ordinal).Select(b => Band(b.Key, [.. b]))],
            ByDecile = [.. Enumerable.Range(0, Deciles).Select(Decile).OfType<ScoreDecileResult>()],
            Auc = AucOf(ordered),
        };

        ScoreBandResult Band(string? name, List<ScoreOutcome> of)
        {
            var hits = of.LongCount(o => o.Converted);
            return new(name, of.Count, hits, (decimal)hits / of.Count, Lift(hits, of.Count));
        }

        ScoreDecileResult? Decile(int index)
        {
            var (from, to) = ((int)(index * all / Deciles), (int)((index + 1) * all / Deciles));
            if (from == to) return null;
            var of = ordered[from..to];
            var hits = of.LongCount(o => o.Converted);
            return new(index + 1, of[^1].Score.Value, of[0].Score.Value, of.Count, hits, (decimal)hits / of.Count, Lift(hits, of.Count));
        }

        decimal? Lift(long hits, long of) => converted == 0 ? null : (decimal)hits * all / ((decimal)of * converted);
    }

    // Counted in halves of a pair: whole numbers, whatever the order.
    private static decimal? AucOf(List<ScoreOutcome> ordered)
    {
        var (halves, above, below) = ((Int128)0, 0L, 0L);
        foreach (var equal in ordered.GroupBy(o => o.Score.Value))
        {
            var hits = equal.LongCount(o => o.Converted);
            var misses = equal.LongCount() - hits;
            // Each miss here is below all hits before, and beside those of the same score.
            halves += (Int128)misses * ((2 * above) + hits);
            (above, below) = (above + hits, below + misses);
        }

        return above == 0 || below == 0 ? null : (decimal)halves / (2m * above * below);
    }
}
