using Crm.Core.Customers;
using Crm.Core.Matching;

namespace Crm.Core.Duplicates;

/// <summary>A stored customer a new one may be.</summary>
/// <param name="Customer">The stored one.</param>
/// <param name="DisplayName">Its name.</param>
/// <param name="Explanation">How probable it is, and why.</param>
public sealed record LookAlike(CustomerId Customer, string DisplayName, PairExplanation Explanation)
{
    /// <summary>How probable it is that they are one.</summary>
    public double Probability => Explanation.Probability;

    /// <summary>The id and the probability only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Customer} {Probability:0.###}");
}
