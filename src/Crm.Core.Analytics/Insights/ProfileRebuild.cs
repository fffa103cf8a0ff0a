using Crm.Core.Customers;

namespace Crm.Core.Analytics.Insights;

/// <summary>How far a rebuild of purchase profiles is.</summary>
/// <param name="Customers">How many customers were looked at.</param>
/// <param name="Changed">How many profiles were new or changed.</param>
/// <param name="Last">The last customer looked at, to go on from; null before the first.</param>
public sealed record ProfileRebuild(long Customers, long Changed, CustomerId? Last);
