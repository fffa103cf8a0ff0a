using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Experiments;

/// <summary>Checks of what lies between 0 and 1.</summary>
internal static class Shares
{
    /// <summary>Above 0 and below 1.</summary>
    public static double Inside(double share, string path) => share is > 0 and < 1 ? share : throw new CrmException(AnalyticsErrors.InvalidShare, path);

    /// <summary>0 to 1.</summary>
    public static double Within(double share, string path) => share is >= 0 and <= 1 ? share : throw new CrmException(AnalyticsErrors.InvalidShare, path);
}
