using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Purchasing;

/// <summary>Adds amounts in the smallest unit.</summary>
internal static class Amounts
{
    /// <summary>The sum.</summary>
    /// <exception cref="CrmException"><c>crm.analytics.overflow</c> at <paramref name="path"/>.</exception>
    public static long Added(long sum, long amount, string path)
    {
        var total = unchecked(sum + amount);
        // Both of one sign and the sum of the other: it did not fit.
        return ((sum ^ total) & (amount ^ total)) >= 0 ? total : throw new CrmException(AnalyticsErrors.Overflow, path);
    }
}
