namespace Crm.Core.Matching;

/// <summary>What one field says about two records.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Level">How the two agree; null where one has no value, which says nothing.</param>
/// <param name="Bits">What that says: above 0 for one customer, below 0 against.</param>
/// <param name="RarityBits">What it adds that the value they agree in is rarer than others, or takes away that it is more frequent.</param>
public sealed record FieldEvidence(string Field, string? Level, double Bits, double RarityBits);
