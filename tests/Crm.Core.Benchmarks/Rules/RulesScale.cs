namespace Crm.Core.Benchmarks.Rules;

/// <summary>How much data and how long.</summary>
/// <param name="Population">Whom rules are asked about.</param>
/// <param name="Queries">The pace of what reads all customers.</param>
/// <param name="Refreshes">The pace of what brings segments up to date.</param>
/// <param name="Batch">How many customers a batch of the incremental case has.</param>
/// <param name="Previews">The rounds of each previewed rule.</param>
internal sealed record RulesScale(RulePopulation Population, Pace Queries, Pace Refreshes, int Batch, Pace Previews)
{
    public static RulesScale Full { get; } = new(
        new(1_000_000, 10_000_000), new(TimeSpan.FromSeconds(5), 5, 1), new(TimeSpan.FromSeconds(10), 5, 1), 5_000, new(TimeSpan.FromSeconds(5), 5, 1));

    /// <summary>A tenth of all: what a statement costs in itself no longer counts, and a run is a matter of minutes.</summary>
    public static RulesScale Tenth { get; } = new(
        new(100_000, 1_000_000), new(TimeSpan.FromSeconds(1), 5, 1), new(TimeSpan.FromSeconds(2), 5, 1), 5_000, new(TimeSpan.FromSeconds(1), 5, 1));

    public static RulesScale Quick { get; } = new(
        new(20_000, 200_000), new(TimeSpan.FromSeconds(1), 7, 2), new(TimeSpan.FromSeconds(2), 7, 1), 2_000, new(TimeSpan.FromSeconds(1), 7, 2));
}
