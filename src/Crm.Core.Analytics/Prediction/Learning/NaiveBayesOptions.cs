namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>How counts become a model.</summary>
/// <param name="Offset">What is added to every count, so that none is 0 (Laplace).</param>
/// <param name="Least">Levels with fewer decided leads are passed over.</param>
public sealed record NaiveBayesOptions(double Offset = 0.1, int Least = 50);
