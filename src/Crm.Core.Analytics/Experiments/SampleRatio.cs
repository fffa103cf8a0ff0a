using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Experiments;

/// <summary>Finds sample-ratio mismatch by chi-square (R. Kohavi, D. Tang, Y. Xu, "Trustworthy Online Controlled Experiments", 2020, chapter 21).</summary>
public static class SampleRatio
{
    /// <summary>Below this p-value it is a mismatch, as the book has it: so small because the check is made of every test.</summary>
    public const double Threshold = 0.001;

    private const long Most = 1_000_000_000_000;

    /// <summary>Holds how many customers came into each arm against the plan.</summary>
    /// <param name="customers">How many came into each arm; two arms or more.</param>
    /// <param name="planned">The weight of each arm, positive, in any unit: [1, 1] and [0.5, 0.5] are the same.</param>
    /// <exception cref="CrmException">
    /// <c>crm.analytics.too-few</c>: fewer than two arms; <c>crm.analytics.empty</c>: nobody came; <c>crm.analytics.unequal-lengths</c>, <c>crm.analytics.invalid-counts</c>, <c>crm.analytics.invalid-share</c>.
    /// </exception>
    public static SampleRatioResult Check(IReadOnlyList<long> customers, IReadOnlyList<double> planned)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(planned);
        if (customers.Count < 2) throw new CrmException(AnalyticsErrors.TooFew, nameof(customers));
        if (customers.Count != planned.Count) throw new CrmException(AnalyticsErrors.UnequalLengths, nameof(planned));
        if (customers.Any(c => c is < 0 or > Most)) throw new CrmException(AnalyticsErrors.InvalidCounts, nameof(customers));
        if (planned.Any(p => p is not (>= 1e-9 and <= 1e9))) throw new CrmException(AnalyticsErrors.InvalidShare, nameof(planned));
        var (all, weights) = ((double)customers.Sum(), planned.Sum());
        if (all <= 0) throw new CrmException(AnalyticsErrors.Empty, nameof(customers));
        double[] expected = [.. planned.Select(p => all * (p / weights))];
        var statistic = customers.Zip(expected, (c, e) => (c - e) * (c - e) / e).Sum();
        var p = Tails.ChiSquare(statistic, customers.Count - 1);
        return new(statistic, customers.Count - 1, p, p < Threshold, expected);
    }
}
