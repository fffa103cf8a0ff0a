using Crm.Core.Analytics.Evaluation;

namespace Crm.Core.Analytics.Prediction.Monitoring;

/// <summary>How a model does on rows that came after it.</summary>
/// <param name="Decided">How many of them were decided.</param>
/// <param name="Quality">How good its probabilities were for these; null when none was.</param>
/// <param name="Calibration">Their probabilities against what came of them, by interval.</param>
/// <param name="Fields">The drift of each field of the model, the largest first.</param>
/// <param name="Score">The drift of its probabilities, over tenths of those then.</param>
public sealed record MonitoringReport(int Decided, ScoreQuality? Quality, IReadOnlyList<CalibrationInterval> Calibration, IReadOnlyList<StabilityIndex> Fields, StabilityIndex Score);
