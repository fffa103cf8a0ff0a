namespace Crm.Core.Analytics.Evaluation;

/// <summary>Whether a model is right about customers who are alike, not only about all of them.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="ByRepeats">By the number of repeats in the calibration: 0 to 6, and 7 and more; those with nobody are left out.</param>
/// <param name="ByExpectation">By tenths of customers from the least expected to the most. Customers of whom the same is expected stay together, so that tenths are not equally large and may be missing.</param>
public sealed record HoldoutCalibration(string Model, IReadOnlyList<CalibrationBucket> ByRepeats, IReadOnlyList<CalibrationBucket> ByExpectation);
