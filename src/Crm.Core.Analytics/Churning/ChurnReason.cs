namespace Crm.Core.Analytics.Churning;

/// <summary>How many customers went away for one reason, of those of whom it is known in one way.</summary>
/// <param name="Reason">The code.</param>
/// <param name="Customers">How many.</param>
/// <param name="Share">Of those of whom a reason is known in the same way, 0 to 1.</param>
/// <param name="ValueLost">What went with those of whom it is known, in the smallest unit.</param>
/// <param name="Valued">Of how many of them that is known.</param>
public sealed record ChurnReason(string Reason, int Customers, double Share, long ValueLost, int Valued);
