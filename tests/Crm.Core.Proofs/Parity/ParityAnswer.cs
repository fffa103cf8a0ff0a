namespace Crm.Core.Proofs.Parity;

/// <summary>What came of asking one rule everywhere.</summary>
/// <param name="Differences">Where answers differed.</param>
/// <param name="Members">For how many it holds; null when it was refused.</param>
public sealed record ParityAnswer(IReadOnlyList<string> Differences, int? Members);
