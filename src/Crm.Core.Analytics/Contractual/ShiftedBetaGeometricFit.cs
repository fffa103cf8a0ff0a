namespace Crm.Core.Analytics.Contractual;

/// <summary>A model of contracts as it was found from data.</summary>
/// <param name="Model">The model; null when the data say that nobody ever leaves or that all leave at once.</param>
/// <param name="Customers">How many customers it was found from.</param>
/// <param name="Lost">How many of them left while they were watched.</param>
/// <param name="LogLikelihood">The logarithm of how likely that is by it; without a model, what it comes near to.</param>
/// <param name="StandardErrors">Of alpha and beta; null when there is no optimum inside.</param>
/// <param name="GeometricRetention">The share that renews, if all customers were alike: renewals of those that were due.</param>
/// <param name="GeometricLogLikelihood">How likely the data are if all customers were alike; the difference says what heterogeneity explains.</param>
/// <param name="Warning">Null when all is well; otherwise a <see cref="ContractualWarning"/>.</param>
/// <param name="Iterations">How many steps the search took.</param>
public sealed record ShiftedBetaGeometricFit(
    ShiftedBetaGeometric? Model,
    long Customers,
    long Lost,
    double LogLikelihood,
    IReadOnlyList<double>? StandardErrors,
    double GeometricRetention,
    double GeometricLogLikelihood,
    string? Warning,
    int Iterations);
