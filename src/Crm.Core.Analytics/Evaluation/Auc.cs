namespace Crm.Core.Analytics.Evaluation;

/// <summary>
/// The area under the receiver operating characteristic: how likely somebody it happened to had a higher score than somebody it did not happen to, equal scores counting half (Mann and
/// Whitney; Hanley and McNeil, Radiology 143, 1982).
/// </summary>
public static class Auc
{
    /// <summary>The area, 0 to 1; 0.5 is chance. Null when it happened to all or to none, so that there is nothing to rank.</summary>
    /// <param name="pairs">In any order.</param>
    public static double? Of(IEnumerable<RankedPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        RankedPair[] all = [.. pairs.OrderBy(p => p.Score)];
        var positives = all.LongCount(p => p.Happened);
        if (positives == 0 || positives == all.Length) return null;
        var ranks = 0.0;
        for (var i = 0; i < all.Length;)
        {
            var end = i;
            while (end < all.Length && all[end].Score.CompareTo(all[i].Score) == 0) end++;
            // All of one score share the mean of their ranks, from 1.
            var happened = 0;
            for (var k = i; k < end; k++) happened += all[k].Happened ? 1 : 0;
            ranks += happened * ((i + 1 + end) / 2.0);
            i = end;
        }

        return (ranks - (positives * (positives + 1) / 2.0)) / positives / (all.Length - positives);
    }
}
