using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Contractual;

/// <summary>Customers who began a contract in one period, and how many of them were left after each renewal. Where the counts end nobody has left for good: the rest is censored.</summary>
public sealed class RetentionCohort
{
    // So that any number of cohorts adds up.
    private const long MostCustomers = 1_000_000_000_000;

    /// <summary>A cohort.</summary>
    /// <param name="survivors">How many began, and how many were left after the first, second … period: 1000, 869, 743.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-cohort</c>: nobody began, it was not followed for a period, or it grew.</exception>
    public RetentionCohort(params IReadOnlyList<long> survivors)
    {
        ArgumentNullException.ThrowIfNull(survivors);
        long[] counts = [.. survivors];
        if (counts.Length < 2 || counts[0] is < 1 or > MostCustomers) throw new CrmException(AnalyticsErrors.InvalidCohort, "survivors");
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] < 0 || counts[i] > counts[i - 1]) throw new CrmException(AnalyticsErrors.InvalidCohort, $"survivors/{i}");
        }

        Survivors = counts;
    }

    /// <summary>How many began, and how many were left after each period.</summary>
    public IReadOnlyList<long> Survivors { get; }
}
