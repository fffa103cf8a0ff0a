namespace Crm.Core.Matching.Training;

/// <summary>
/// Expectation and maximisation (Dempster, Laird, Rubin 1977) over counted patterns: which pairs are one customer is not known, so each counts for the share that it may be. There are three kinds of pairs: of one
/// customer; of a household, which agree as such in what is shared and as strangers in the rest; of strangers.
/// </summary>
/// <param name="shared">Which fields are shared.</param>
internal sealed class Expectation(bool[] shared)
{
    private const int MostRounds = 200;
    private const double Still = 1e-7;
    private const double Least = 1e-12;

    // A pair of a household cannot be told from one of a customer where only shared fields are filled: then the kinds stay as they are.
    private readonly bool _hasHouseholds = Array.Exists(shared, s => s);

    /// <summary>Learns how pairs of one customer agree, in pairs that have something in common; how strangers agree is known.</summary>
    /// <returns>How they agree, and how many of the pairs are expected to be of one customer.</returns>
    public (LevelTable Matching, double Matches) Matching((ulong Pattern, long Count)[] patterns, LevelTable start, LevelTable strangers)
    {
        var m = start;
        double total = patterns.Sum(p => p.Count);
        var shares = new Shares(0.5, _hasHouseholds ? 0.05 : 0);
        for (var round = 0; round < MostRounds; round++)
        {
            var weights = m.Zeroes();
            var found = Weigh(patterns, m, strangers, shares, weights);
            var next = found.Of(total, 0.999);
            var moved = Math.Abs(next.Match - shares.Match);
            m = LevelTable.FromWeights(weights, m);
            shares = next;
            if (moved < Still && round > 10) break;
        }

        return (m, shares.Match * total);
    }

    /// <summary>How probable it is that two records taken at random are one customer, or of a household, when only pairs that met can be.</summary>
    public Shares Prior((ulong Pattern, long Count)[] met, double possible, LevelTable matching, LevelTable strangers)
    {
        var start = Math.Clamp(0.5 * met.Sum(p => p.Count) / possible, Least, 0.4);
        var prior = new Shares(start, _hasHouseholds ? start / 10 : 0);
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Weigh(met, matching, strangers, prior, null).Of(possible, 0.5);
            var still = Math.Abs(next.Match - prior.Match) < prior.Match * Still;
            prior = next;
            if (still) break;
        }

        return prior;
    }

    /// <summary>How strangers agree: pairs taken at random without the share that may be of one customer.</summary>
    public LevelTable Strangers((ulong Pattern, long Count)[] random, LevelTable matching, LevelTable strangers, Shares prior)
    {
        var others = strangers.Zeroes();
        Weigh(random, matching, strangers, prior, null, others);
        return LevelTable.FromWeights(others, strangers);
    }

    private Shares Weigh((ulong Pattern, long Count)[] patterns, LevelTable m, LevelTable u, Shares shares, double[][]? matched, double[][]? strangers = null)
    {
        var (logM, logU) = (m.Logs(), u.Logs());
        double[][] logH = [.. logM.Select((log, field) => shared[field] ? log : logU[field])];
        var (match, household) = (0.0, 0.0);
        foreach (var (pattern, count) in patterns)
        {
            var ofStranger = LevelTable.LogOf(pattern, logU);
            var likeMatch = shares.Match * Math.Pow(2, LevelTable.LogOf(pattern, logM) - ofStranger);
            var likeHousehold = shares.Household * Math.Pow(2, LevelTable.LogOf(pattern, logH) - ofStranger);
            var all = likeMatch + likeHousehold + (1 - shares.Match - shares.Household);
            match += count * likeMatch / all;
            household += count * likeHousehold / all;
            if (matched is not null) Spread(pattern, count * likeMatch / all, matched);
            if (strangers is not null) Spread(pattern, count * (all - likeMatch - likeHousehold) / all, strangers);
        }

        return new(match, household);
    }

    private static void Spread(ulong pattern, double weight, double[][] weights)
    {
        for (var field = 0; pattern != 0; field++, pattern >>= RecordComparer.BitsOfField)
        {
            if (RecordComparer.LevelOf(pattern, 0) is >= 0 and var level) weights[field][level] += weight;
        }
    }
}
