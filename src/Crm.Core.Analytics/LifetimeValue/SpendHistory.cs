namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>What one customer, or several alike, spent.</summary>
/// <param name="Purchases">Of how many purchases the mean is; at least one.</param>
/// <param name="Mean">The mean value of a purchase, in one currency; positive.</param>
/// <param name="Weight">How many customers have this history.</param>
public readonly record struct SpendHistory(int Purchases, double Mean, double Weight = 1)
{
    /// <summary>Whether the numbers can be those of a customer.</summary>
    internal bool IsPossible => Purchases > 0 && Mean > 0 && double.IsFinite(Mean) && Weight > 0 && double.IsFinite(Weight);
}
