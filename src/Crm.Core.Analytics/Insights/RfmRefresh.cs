using Crm.Core.Analytics.Rfm;

namespace Crm.Core.Analytics.Insights;

/// <summary>What an analysis of recency, frequency and monetary value found.</summary>
/// <param name="AsOf">The day recency is counted to.</param>
/// <param name="Customers">How many customers have a purchase that counts.</param>
/// <param name="ModelVersion">The version the thresholds are kept under.</param>
/// <param name="Thresholds">Where the fifths end: days, orders, minor units of the base currency.</param>
/// <param name="Segments">Every name of the grid with its customers and what they were worth in minor units; also those with none.</param>
/// <param name="Moves">Who went from where to where since the analysis before; those who stayed are counted too.</param>
/// <param name="Changed">How many standings were new or changed.</param>
public sealed record RfmRefresh(DateOnly AsOf, int Customers, int ModelVersion, RfmThresholds Thresholds, IReadOnlyList<RfmSegment> Segments, IReadOnlyList<RfmMove> Moves, int Changed);
