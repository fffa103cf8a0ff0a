namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>Why a row has its score.</summary>
/// <param name="For">What speaks for it, the strongest first.</param>
/// <param name="Against">What speaks against it, the strongest first.</param>
public sealed record ScoreReasons(IReadOnlyList<Reason> For, IReadOnlyList<Reason> Against);
