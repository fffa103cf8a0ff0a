namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>A model of value as it was found from data.</summary>
/// <param name="Model">The model.</param>
/// <param name="Customers">How many customers it was found from.</param>
/// <param name="LogLikelihood">The logarithm of how likely their means are by it.</param>
/// <param name="StandardErrors">Of p, q and v; null when the optimum lies on the boundary.</param>
/// <param name="Correlation">Between how often and how much customers buy; 0 when one of both is the same for all.</param>
/// <param name="Warning">Null when all is well; otherwise a <see cref="FitWarning"/>.</param>
/// <param name="Iterations">How many steps the search took.</param>
public sealed record GammaGammaFit(GammaGamma Model, double Customers, double LogLikelihood, IReadOnlyList<double>? StandardErrors, double Correlation, string? Warning, int Iterations);
