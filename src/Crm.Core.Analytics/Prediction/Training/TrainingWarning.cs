namespace Crm.Core.Analytics.Prediction.Training;

/// <summary>Why a model is not to be trusted as it stands.</summary>
/// <param name="Code">One of the codes here.</param>
/// <param name="Fields">The fields it is about; none where it is about all.</param>
public sealed record TrainingWarning(string Code, IReadOnlyList<string> Fields)
{
    /// <summary>Fields almost determine the outcome: most likely they were filled in after it. Leave them out and train again.</summary>
    public const string Leakage = "leakage";

    /// <summary>The model does not beat the base rate on rows it did not see: do not score with it.</summary>
    public const string NoSignal = "no-signal";

    /// <summary>Fewer than 40 rows of either kind: do not score with it.</summary>
    public const string TooFew = "too-few";
}
