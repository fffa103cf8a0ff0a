namespace Crm.Core.Analytics.Experiments;

/// <summary>Whether customers came into the arms as planned.</summary>
/// <param name="ChiSquare">The statistic.</param>
/// <param name="Degrees">Degrees of freedom: arms less one.</param>
/// <param name="PValue">How likely a split as far from the plan is by chance, 0 to 1.</param>
/// <param name="IsMismatch">Whether that is below <see cref="SampleRatio.Threshold"/>: the assignment or the recording is broken, and no result of the test means anything.</param>
/// <param name="Expected">How many customers each arm should have.</param>
public sealed record SampleRatioResult(double ChiSquare, int Degrees, double PValue, bool IsMismatch, IReadOnlyList<double> Expected);
