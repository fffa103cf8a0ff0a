namespace Crm.Core.Analytics.Rfm;

/// <summary>
/// Where the fifths of recency, frequency and value end: quantiles of Hyndman and Fan's type 7, (q_k−1, q_k]. Equal values are always in one fifth, so fifths are not equally large where
/// many are alike.
/// </summary>
/// <param name="Recency">In whole days since the last purchase, ascending; four.</param>
/// <param name="Frequency">In orders, ascending; four.</param>
/// <param name="Monetary">In the smallest unit, ascending; four.</param>
public sealed record RfmThresholds(IReadOnlyList<double> Recency, IReadOnlyList<double> Frequency, IReadOnlyList<double> Monetary)
{
    /// <summary>The score of a customer.</summary>
    /// <param name="days">Whole days since the last purchase.</param>
    /// <param name="orders">Distinct orders.</param>
    /// <param name="sum">What they were worth, in the smallest unit.</param>
    public RfmScore ScoreOf(double days, double orders, double sum) => new(6 - Fifth(Recency, days), Fifth(Frequency, orders), Fifth(Monetary, sum));

    /// <summary>The quantile at a share of ascending values, type 7.</summary>
    internal static double Quantile(double[] ascending, double share)
    {
        var at = (ascending.Length - 1) * share;
        var below = (int)at;
        return below + 1 >= ascending.Length ? ascending[^1] : ascending[below] + ((at - below) * (ascending[below + 1] - ascending[below]));
    }

    internal static double[] FifthsOf(double[] values)
    {
        Array.Sort(values);
        return [Quantile(values, .2), Quantile(values, .4), Quantile(values, .6), Quantile(values, .8)];
    }

    private static int Fifth(IReadOnlyList<double> ends, double value)
    {
        var fifth = 1;
        while (fifth < 5 && value > ends[fifth - 1]) fifth++;
        return fifth;
    }
}
