namespace Crm.Core.Analytics.Forecasting;

/// <summary>What won deals brought, by product.</summary>
internal sealed class DealValues
{
    /// <summary>The mean of some won deals, its variance from deal to deal and how many they are.</summary>
    public sealed record WonValue(double Mean, double Variance, int Won);

    private readonly Dictionary<string, WonValue> _products;

    private DealValues(Dictionary<string, WonValue> products, WonValue all) => (_products, All) = (products, all);

    /// <summary>That of all won deals; 0 when none was won with an amount.</summary>
    public WonValue All { get; }

    /// <summary>That of a product, or of all where too few of it were won.</summary>
    public WonValue Of(string? product) => product is not null && _products.TryGetValue(product, out var value) ? value : All;

    public static DealValues Of(IEnumerable<PipelineDeal> deals, DateOnly asOf, int least)
    {
        List<PipelineDeal> won = [.. deals.Where(d => d.Outcome == DealOutcome.Won && d.Decided <= asOf && d.Amount is not null).OrderBy(d => d.Amount)];
        return new(
            won.Where(d => d.Product is not null).GroupBy(d => d.Product!, StringComparer.Ordinal).Where(g => g.Count() >= least).ToDictionary(g => g.Key, ValueOf, StringComparer.Ordinal),
            ValueOf(won));
    }

    private static WonValue ValueOf(IEnumerable<PipelineDeal> deals)
    {
        double[] amounts = [.. deals.Select(d => (double)d.Amount!.Value)];
        if (amounts.Length == 0) return new(0, 0, 0);
        var mean = amounts.Sum() / amounts.Length;
        return new(mean, amounts.Length == 1 ? 0 : amounts.Sum(a => (a - mean) * (a - mean)) / (amounts.Length - 1), amounts.Length);
    }
}
