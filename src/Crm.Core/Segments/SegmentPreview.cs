namespace Crm.Core.Segments;

/// <summary>How large a segment would be.</summary>
/// <param name="Estimate">The size: exact when everybody was asked.</param>
/// <param name="Low">The lower end of the 95 % interval (Wilson 1927).</param>
/// <param name="High">The upper end.</param>
/// <param name="Of">How many there are in all; of 100 000 and more at most a minute old.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="AsOf">The instant of the question, UTC.</param>
public sealed record SegmentPreview(long Estimate, long Low, long High, long Of, long Asked, DateTimeOffset AsOf)
{
    private const long Usual = 2_000;

    /// <summary>True when everybody was asked.</summary>
    public bool IsExact => Asked == Of;

    /// <summary>What percent of so many are the usual sample: the width of the interval goes by how many are asked, not by the share they are of all.</summary>
    internal static decimal ShareOf(long all) => all <= Usual ? 100 : Math.Max(decimal.Round(100m * Usual / all, 4), 0.0001m);

    /// <summary>The estimate from a sample.</summary>
    internal static SegmentPreview From(long found, long asked, long of, DateTimeOffset asOf)
    {
        if (asked == of || asked == 0) return new(found, asked == 0 ? 0 : found, asked == 0 ? of : found, of, asked, asOf);
        // A sample without replacement of a finite population is surer than Wilson's formula: it counts as larger.
        const double Z = 1.959963984540054;
        var n = asked * (double)(of - 1) / (of - asked);
        var share = (double)found / asked;
        var center = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        var low = Math.Max(found, (long)Math.Floor((center - half) * of));
        var high = Math.Min(of - (asked - found), (long)Math.Ceiling((center + half) * of));
        return new((long)Math.Round(share * of), low, high, of, asked, asOf);
    }
}
