using Crm.Core.Errors;

namespace Crm.Core.Analytics.Experiments;

/// <summary>Corrects p-values of many comparisons.</summary>
public static class Corrections
{
    /// <summary>
    /// Keeps the share of false ones among the findings (Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", JRSS B 57, 1995): a finding at 0.05 means that of all findings at 0.05 about one in
    /// twenty is chance.
    /// </summary>
    /// <param name="pValues">0 to 1 each, of independent comparisons or such as rise and fall together.</param>
    /// <returns>The adjusted values, in the same order.</returns>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-share</c>.</exception>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> pValues)
    {
        var (adjusted, order, least) = (Checked(pValues), Order(pValues), 1.0);
        for (var i = order.Length - 1; i >= 0; i--)
        {
            least = Math.Min(least, pValues[order[i]] * (order.Length / (i + 1.0)));
            adjusted[order[i]] = least;
        }

        return adjusted;
    }

    /// <summary>Keeps the probability of even one false finding (S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 1979). Never smaller than <see cref="BenjaminiHochberg"/>.</summary>
    /// <param name="pValues">0 to 1 each, of any comparisons.</param>
    /// <returns>The adjusted values, in the same order.</returns>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-share</c>.</exception>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> pValues)
    {
        var (adjusted, order, most) = (Checked(pValues), Order(pValues), 0.0);
        for (var i = 0; i < order.Length; i++)
        {
            most = Math.Max(most, Math.Min(pValues[order[i]] * (order.Length - i), 1));
            adjusted[order[i]] = most;
        }

        return adjusted;
    }

    private static double[] Checked(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        for (var i = 0; i < pValues.Count; i++) Shares.Within(pValues[i], $"pValues[{i}]");
        return new double[pValues.Count];
    }

    private static int[] Order(IReadOnlyList<double> pValues) => [.. Enumerable.Range(0, pValues.Count).OrderBy(i => pValues[i])];
}
