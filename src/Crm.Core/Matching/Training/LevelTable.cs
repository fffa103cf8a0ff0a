namespace Crm.Core.Matching.Training;

/// <summary>For every field the probabilities of its levels while they are learned.</summary>
internal sealed class LevelTable
{
    private LevelTable(double[][] of) => Of = of;

    public double[][] Of { get; }

    /// <summary>So many tenths that two records of one customer agree, the rest shared out.</summary>
    public static LevelTable Agreeing(MatchPopulation population, double same) => new(
        [.. population.Columns.Select(c => Enumerable.Range(0, c.Comparison.Levels.Count).Select(l => l == 0 ? same : (1 - same) / (c.Comparison.Levels.Count - 1)).ToArray())]);

    /// <summary>From weights. A level that was never seen is taken to have been seen half a time: nothing is impossible because it has not happened yet.</summary>
    public static LevelTable FromWeights(double[][] weights, LevelTable before)
    {
        var of = new double[weights.Length][];
        for (var field = 0; field < of.Length; field++)
        {
            var total = weights[field].Sum();
            var levels = weights[field].Length;
            of[field] = total <= 0 ? before.Of[field] : [.. weights[field].Select(w => (w + 0.5) / (total + (0.5 * levels)))];
        }

        return new(of);
    }

    public double[][] Zeroes() => [.. Of.Select(f => new double[f.Length])];

    /// <summary>The logarithm of the probability of a pattern.</summary>
    /// <param name="pattern">The levels.</param>
    /// <param name="logs">Of every field and level.</param>
    public static double LogOf(ulong pattern, double[][] logs)
    {
        var sum = 0.0;
        for (var field = 0; pattern != 0; field++, pattern >>= RecordComparer.BitsOfField)
        {
            if (RecordComparer.LevelOf(pattern, 0) is >= 0 and var level) sum += logs[field][level];
        }

        return sum;
    }

    public double[][] Logs() => [.. Of.Select(f => f.Select(Math.Log2).ToArray())];
}
