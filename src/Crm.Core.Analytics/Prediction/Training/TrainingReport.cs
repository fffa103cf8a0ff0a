using Crm.Core.Analytics.Prediction.Scoring;

namespace Crm.Core.Analytics.Prediction.Training;

/// <summary>What training came to.</summary>
/// <param name="Rows">How many rows there were.</param>
/// <param name="Positives">To how many it happened.</param>
/// <param name="Folds">Row i, from 0, was in fold i mod this.</param>
/// <param name="Candidates">The ways to learn, judged; none where a fold would have had rows of one kind only to learn from.</param>
/// <param name="Chosen">The candidate with the least log-loss; null where there is none.</param>
/// <param name="Model">The chosen one, learnt from all rows; null likewise.</param>
/// <param name="Warnings">What speaks against using it.</param>
/// <param name="LeftOut">Fields nothing was learnt from.</param>
public sealed record TrainingReport(
    int Rows,
    int Positives,
    int Folds,
    IReadOnlyList<Candidate> Candidates,
    string? Chosen,
    ScoreModel? Model,
    IReadOnlyList<TrainingWarning> Warnings,
    IReadOnlyList<LeftOutField> LeftOut)
{
    /// <summary>Whether leads may be scored with it: it was learnt from enough rows and beats the base rate. Leakage does not hinder it, but is to be looked at first.</summary>
    public bool IsUsable => Model is not null && !Warnings.Any(w => w.Code is TrainingWarning.TooFew or TrainingWarning.NoSignal);
}
