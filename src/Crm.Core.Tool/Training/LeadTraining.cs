using Crm.Core.Analytics.Prediction.Training;

namespace Crm.Core.Tool.Training;

/// <summary>What training came to, in the shape <c>--json</c> prints.</summary>
internal sealed record LeadTraining(
    int Rows,
    int Positives,
    int Folds,
    IReadOnlyList<LeadTraining.ModelPart> Models,
    string? Chosen,
    IReadOnlyList<LeadTraining.WarningPart> Warnings,
    IReadOnlyList<LeadTraining.ReasonPart> Reasons)
{
    private const int TopReasons = 20;

    /// <summary>Tells a report.</summary>
    public static LeadTraining Of(TrainingReport report) => new(
        report.Rows,
        report.Positives,
        report.Folds,
        [.. report.Candidates.Select(c => new ModelPart(c.Name, Rounded(c.Quality.Auc), Round(c.Quality.Brier), Round(c.Quality.LogLoss), Round(c.Quality.Ece), Rounded(c.Quality.LiftAt10)))],
        report.Chosen,
        [.. report.Warnings.Select(w => new WarningPart(w.Code, w.Fields))],
        // Where there is no signal nothing is a reason.
        report.Warnings.Any(w => w.Code == TrainingWarning.NoSignal) ? [] : [.. (report.Model?.TopReasons(TopReasons, Math.Max(10, report.Rows / 200)) ?? []).Select(r => new ReasonPart(r.Field, r.Level, Round(r.Effect)))]);

    private static double? Rounded(double? number) => number is { } known ? Round(known) : null;

    // What is behind the tenth decimal differs between processors. Adding 0 makes 0 of a rounded −0.
    private static double Round(double number) => Math.Round(number, 10) + 0.0;

    internal sealed record ModelPart(string Name, double? Auc, double Brier, double LogLoss, double Ece, double? LiftAt10);

    internal sealed record WarningPart(string Code, IReadOnlyList<string> Fields);

    internal sealed record ReasonPart(string Field, string Level, double Effect);
}
