namespace Crm.Core.Storage;

/// <summary>How many of those with a figure are the best: a share of them, or a number.</summary>
/// <param name="Percent">More than 0, at most 100, at most four decimals; null when a number is meant.</param>
/// <param name="Number">At least 1; null when a share is meant.</param>
public readonly record struct BestShare(decimal? Percent, int? Number)
{
    /// <summary>How many of so many: a share is rounded up, the best tenth of eleven are two.</summary>
    /// <param name="all">How many there are.</param>
    public long Of(long all) => Percent is { } percent ? (long)decimal.Ceiling(all * percent / 100) : Math.Min(Number ?? 0, all);
}
