namespace Crm.Core.Analytics.Evaluation;

/// <summary>How well a model foretold what customers did after its data ended.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Predicted">How many purchase days it expected of all customers.</param>
/// <param name="MeanAbsoluteError">By how many it was wrong about a customer, on average.</param>
/// <param name="AucExpected">How well its expected purchases ranked those who bought again before those who did not; null when all or none did.</param>
/// <param name="AucAlive">How well its probability of being alive did; null likewise, and for a model by which nobody stops.</param>
/// <param name="RootMeanSquaredError">The root of the mean square of that error. Of all that can be foretold the expectation has the least of it; of the mean absolute error it does not.</param>
public sealed record HoldoutResult(string Model, double Predicted, double MeanAbsoluteError, double? AucExpected, double? AucAlive, double RootMeanSquaredError);
