namespace Crm.Core.Matching.Training;

/// <summary>Pairs taken at random, the same in every run: nearly all are of different customers.</summary>
internal static class RandomPairs
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>All pairs when they are not more than wanted, else so many with a return.</summary>
    public static IEnumerable<(int A, int B)> Of(MatchPopulation population, bool acrossSources, long most)
    {
        var count = population.Count;
        var sources = population.Sources;
        if ((long)count * (count - 1) / 2 <= most)
        {
            for (var a = 0; a < count; a++)
            {
                for (var b = a + 1; b < count; b++)
                {
                    if (!acrossSources || sources[a] != sources[b]) yield return (a, b);
                }
            }

            yield break;
        }

        var state = 0UL;
        for (var taken = 0L; taken < most; taken++)
        {
            var (a, b) = (Next(ref state, count), Next(ref state, count));
            if (a != b && (!acrossSources || sources[a] != sources[b])) yield return a < b ? (a, b) : (b, a);
        }
    }

    /// <summary>How many pairs there are.</summary>
    public static double Possible(MatchPopulation population, bool acrossSources)
    {
        double count = population.Count;
        var all = count * (count - 1) / 2;
        return acrossSources ? all - population.Sources.CountBy(s => s).Sum(s => (double)s.Value * (s.Value - 1) / 2) : all;
    }

    // SplitMix64 (Steele, Lea, Flood 2014).
    private static int Next(ref ulong state, int below)
    {
        var z = state += Step;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)Math.BigMul(z ^ (z >> 31), (ulong)below, out _);
    }
}
