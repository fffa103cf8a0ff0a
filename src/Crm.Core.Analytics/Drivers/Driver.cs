using Crm.Core.Analytics.Experiments;

namespace Crm.Core.Analytics.Drivers;

/// <summary>A fact, or a level of one, and how it goes with the outcome. It says nothing about causes.</summary>
/// <param name="Fact">The name of the fact.</param>
/// <param name="Effect">
/// How far it separates, −1 to 1: 2 · AUC − 1, which for a level is its share among those it happened to less its share among the others (Cliff's delta). 0 separates nobody; positive goes with the outcome.
/// </param>
/// <param name="PValue">How likely an effect as large is by chance; two-sided, 0 to 1.</param>
/// <param name="Adjusted">The same, corrected for all that was compared.</param>
public abstract record Driver(string Fact, double Effect, double PValue, double Adjusted);

/// <summary>A level of a fact.</summary>
/// <param name="Fact">The name of the fact.</param>
/// <param name="Level">The level.</param>
/// <param name="Effect">See <see cref="Driver"/>.</param>
/// <param name="With">Customers with the level, and how many of them it happened to.</param>
/// <param name="Without">Customers with another level; those it is not known of are in neither.</param>
/// <param name="Difference">The share it happened to with the level less that without, −1 to 1.</param>
/// <param name="Interval">Where the difference lies (Newcombe).</param>
/// <param name="OddsRatio">The odds with the level as a multiple of those without, with ½ added to each cell (Haldane, Anscombe), so that it is always a number.</param>
/// <param name="PValue">By z or Fisher, as <see cref="Proportions.Compare"/> chooses.</param>
/// <param name="Adjusted">The same, corrected.</param>
public sealed record LevelDriver(
    string Fact, string Level, double Effect, ArmCounts With, ArmCounts Without, double Difference, ConfidenceInterval Interval, double OddsRatio, double PValue, double Adjusted)
    : Driver(Fact, Effect, PValue, Adjusted);

/// <summary>A number.</summary>
/// <param name="Fact">The name of the fact.</param>
/// <param name="Effect">See <see cref="Driver"/>.</param>
/// <param name="Auc">How likely somebody it happened to has the larger number than somebody else, equal ones counting half; 0 to 1.</param>
/// <param name="AucInterval">Where it lies (<see cref="AucInterval"/>).</param>
/// <param name="Happened">The numbers of those it happened to.</param>
/// <param name="Others">The numbers of the others.</param>
/// <param name="Means">The difference of the means with its interval (Welch); null where the numbers of both do not vary. Its p-value is the driver's.</param>
/// <param name="MedianDifference">The difference of the medians, in the unit of the fact.</param>
/// <param name="PValue">By Welch; by Fisher's test of who has the larger number where numbers vary in neither.</param>
/// <param name="Adjusted">The same, corrected.</param>
public sealed record NumericDriver(
    string Fact, double Effect, double Auc, ConfidenceInterval AucInterval, SpendSummary Happened, SpendSummary Others, SpendComparison? Means, double MedianDifference, double PValue, double Adjusted)
    : Driver(Fact, Effect, PValue, Adjusted);

/// <summary>What there is too little of to say anything.</summary>
/// <param name="Fact">The name of the fact.</param>
/// <param name="Level">The level; null for a number, or where a fact has one level only.</param>
/// <param name="Customers">How many customers have the level or a known number.</param>
public sealed record NotEnough(string Fact, string? Level, int Customers);
