namespace Crm.Core.Matching;

/// <summary>Why two records are, or are not, taken for one customer. The bits add up.</summary>
/// <param name="A">The id of one.</param>
/// <param name="B">The id of the other.</param>
/// <param name="PriorBits">What is known before: two records taken at random are seldom one customer.</param>
/// <param name="Evidence">What each field says, in the order of the fields.</param>
/// <param name="HouseholdBits">What it takes away that people of one household or office agree as well in what they share: 0 or less.</param>
public sealed record PairExplanation(string A, string B, double PriorBits, IReadOnlyList<FieldEvidence> Evidence, double HouseholdBits)
{
    /// <summary>The sum.</summary>
    public double Bits => PriorBits + Evidence.Sum(e => e.Bits + e.RarityBits) + HouseholdBits;

    /// <summary>How probable it is that they are one customer.</summary>
    public double Probability => MatchModel.Probability(Bits);

    /// <summary>The explanation as lines of text, without the values.</summary>
    /// <param name="language"><c>vi</c> for Vietnamese; any other for English.</param>
    public string ToText(string language = "en") => PairText.Of(this, language);
}
