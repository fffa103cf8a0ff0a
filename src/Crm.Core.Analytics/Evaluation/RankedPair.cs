namespace Crm.Core.Analytics.Evaluation;

/// <summary>What was foretold of somebody and what came of it.</summary>
/// <param name="Score">The higher, the likelier it was held to be.</param>
/// <param name="Happened">Whether it happened.</param>
public readonly record struct RankedPair(double Score, bool Happened);
