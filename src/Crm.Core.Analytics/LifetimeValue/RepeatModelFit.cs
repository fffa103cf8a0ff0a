namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>A model as it was found from data.</summary>
/// <param name="Model">The model; <see cref="Nbd"/> when the data show nobody stopping.</param>
/// <param name="Customers">How many customers it was found from.</param>
/// <param name="LogLikelihood">The logarithm of how likely their histories are by it.</param>
/// <param name="StandardErrors">Of each parameter in its order; null when the optimum lies on the boundary.</param>
/// <param name="Warning">Null when all is well; otherwise a <see cref="FitWarning"/>.</param>
/// <param name="Iterations">How many steps the search took.</param>
public sealed record RepeatModelFit(RepeatModel Model, double Customers, double LogLikelihood, IReadOnlyList<double>? StandardErrors, string? Warning, int Iterations);
