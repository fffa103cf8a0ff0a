namespace Crm.Core.Matching.Training;

/// <summary>How many pairs are of one customer and how many of a household: as numbers, or as shares.</summary>
internal readonly record struct Shares(double Match, double Household)
{
    private const double Least = 1e-12;

    // Households are never ruled out: a tenth of what is one customer is the least.
    private const double LeastHouseholds = 0.1;

    /// <summary>The shares of a total.</summary>
    public Shares Of(double total, double most)
    {
        var match = Math.Clamp(Match / total, Least, most);
        return new(match, Household <= 0 ? 0 : Math.Min(Math.Max(Household / total, match * LeastHouseholds), (1 - match) / 2));
    }
}
