namespace Crm.Core.Matching;

/// <summary>What a level of agreement tells.</summary>
/// <param name="Name">Its name: <c>same</c>, <c>close</c>, <c>different</c>.</param>
/// <param name="M">How often two records of one customer agree so: above 0 and below 1.</param>
/// <param name="U">How often two records of different customers do.</param>
public sealed record LevelModel(string Name, double M, double U)
{
    /// <summary>The evidence, in bits: the logarithm to base 2 of <see cref="M"/> / <see cref="U"/>. Above 0 it speaks for one customer, below 0 against.</summary>
    public double Bits => Math.Log2(M / U);
}
