namespace Crm.Core.Analytics.Portraits;

/// <summary>What is bought, when and through what. Orders that were cancelled or came back as a whole do not count.</summary>
/// <param name="Orders">How many orders.</param>
/// <param name="SumMinor">What they were worth after returns, in minor units of the base currency.</param>
/// <param name="Unpriced">How many of them have no amount in the base currency: they are missing in all amounts.</param>
/// <param name="First">The day of the first; null for none.</param>
/// <param name="Last">The day of the last; null for none.</param>
/// <param name="MedianDaysBetween">Days between one purchase day of a customer and its next, the median of all; null when nobody bought twice.</param>
/// <param name="Products">The products with the most value, at most ten; of the lines, before discounts on the whole order and before returns.</param>
/// <param name="Channels">Through what, the most value first.</param>
/// <param name="Stores">In which branches, the most value first.</param>
/// <param name="Weekdays">Orders from Monday to Sunday; seven.</param>
/// <param name="Hours">Orders by the hour of the clock, 0 to 23; twenty-four.</param>
public sealed record BuyingPicture(
    int Orders,
    long SumMinor,
    int Unpriced,
    DateOnly? First,
    DateOnly? Last,
    double? MedianDaysBetween,
    IReadOnlyList<PortraitShare> Products,
    IReadOnlyList<PortraitShare> Channels,
    IReadOnlyList<PortraitShare> Stores,
    IReadOnlyList<int> Weekdays,
    IReadOnlyList<int> Hours)
{
    /// <summary>What an order with an amount is worth on average, in minor units; null for none.</summary>
    public long? AverageOrderMinor => Orders > Unpriced ? SumMinor / (Orders - Unpriced) : null;
}
