namespace Crm.Core.Analytics.Churning;

/// <summary>Customers that went away of whom it is known in one way why.</summary>
/// <param name="Knowledge">In which way.</param>
/// <param name="Customers">How many.</param>
/// <param name="Share">Of all that went away, 0 to 1.</param>
/// <param name="ValueLost">What went with those of whom it is known, in the smallest unit.</param>
/// <param name="Valued">Of how many of them that is known.</param>
/// <param name="Reasons">The reasons, the most frequent first; empty when they are unknown.</param>
public sealed record ChurnGroup(ChurnKnowledge Knowledge, int Customers, double Share, long ValueLost, int Valued, IReadOnlyList<ChurnReason> Reasons);
