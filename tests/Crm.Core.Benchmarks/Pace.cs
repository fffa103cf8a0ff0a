namespace Crm.Core.Benchmarks;

/// <summary>How long a case is measured.</summary>
/// <param name="WarmUp">Operations of each side before anything is counted.</param>
/// <param name="Rounds">Rounds; the sides take turns, so that a noisy neighbour disturbs both.</param>
/// <param name="PerRound">Operations of each side in a round.</param>
internal sealed record Pace(int WarmUp, int Rounds, int PerRound);
