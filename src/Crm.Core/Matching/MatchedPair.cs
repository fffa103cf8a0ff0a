namespace Crm.Core.Matching;

/// <summary>Two records that may be one customer.</summary>
/// <param name="A">The id of one, the smaller of the two.</param>
/// <param name="B">The id of the other.</param>
/// <param name="Bits">The evidence, the prior among it.</param>
public sealed record MatchedPair(string A, string B, double Bits)
{
    /// <summary>How probable it is that they are.</summary>
    public double Probability => MatchModel.Probability(Bits);

    /// <summary>The surest first, then by ids.</summary>
    internal static int Compare(MatchedPair x, MatchedPair y)
    {
        var byBits = y.Bits.CompareTo(x.Bits);
        if (byBits != 0) return byBits;
        var byA = string.CompareOrdinal(x.A, y.A);
        return byA != 0 ? byA : string.CompareOrdinal(x.B, y.B);
    }

    internal int Left { get; init; }

    internal int Right { get; init; }
}
