using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Experiments;

/// <summary>How many customers of an arm did what was tested.</summary>
/// <param name="Successes">How many did; 0 to <paramref name="Customers"/>.</param>
/// <param name="Customers">How many there are, at least 1.</param>
public readonly record struct ArmCounts(long Successes, long Customers)
{
    private const long Most = 1_000_000_000_000;

    /// <summary>The share of them, 0 to 1.</summary>
    internal double Rate => Successes / (double)Customers;

    internal ArmCounts Checked(string path) =>
        Customers is < 1 or > Most || Successes < 0 || Successes > Customers ? throw new CrmException(AnalyticsErrors.InvalidCounts, path) : this;
}
