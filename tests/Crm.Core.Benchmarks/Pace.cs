namespace Crm.Core.Benchmarks;

/// <summary>How long a case is measured.</summary>
/// <param name="WarmUp">How long both sides run before anything is counted: until the runtime has compiled their code for good.</param>
/// <param name="Rounds">Rounds; the sides take turns, so that a noisy neighbour disturbs both.</param>
/// <param name="PerRound">Operations of each side in a round.</param>
internal sealed record Pace(TimeSpan WarmUp, int Rounds, int PerRound);
