using Crm.Core.Analytics.Rfm;
using Crm.Core.Customers;

namespace Crm.Core.Analytics.Insights;

/// <summary>Recency, frequency and monetary value of the customers of a tenant.</summary>
/// <param name="AsOf">The day recency is counted to.</param>
/// <param name="Analysis">The scores, in the order of <paramref name="Customers"/>; monetary thresholds are in minor units of the base currency.</param>
/// <param name="Customers">Who they are.</param>
public sealed record StoredRfm(DateOnly AsOf, RfmAnalysis Analysis, IReadOnlyList<CustomerId> Customers);
