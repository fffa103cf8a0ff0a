using Crm.Core.Rules.Evaluation;

namespace Crm.Core.Tiers;

/// <summary>One tier of a scheme, as a customer meets it or misses it.</summary>
/// <param name="Tier">What it is called.</param>
/// <param name="IsReached">Whether it, or one above, is reached.</param>
/// <param name="Rule">Why its rule holds or does not; null for points, and for everybody.</param>
/// <param name="Missing">How many points are missing; null for rules, and when none are.</param>
public sealed record TierStep(string Tier, bool IsReached, RuleTrace? Rule, decimal? Missing);
