using Crm.Core.Analytics.Prediction.Training;

namespace Crm.Core.Analytics.Leads;

/// <summary>What training on decided leads came to.</summary>
/// <param name="Report">How well each way to learn foretold leads it did not see, what speaks against using the best, and why it decides as it does.</param>
/// <param name="ModelVersion">The version it is kept under; null when it is not usable, and then the model before stays in force.</param>
public sealed record LeadTraining(TrainingReport Report, int? ModelVersion);
