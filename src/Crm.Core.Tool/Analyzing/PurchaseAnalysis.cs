using System.Globalization;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Analytics.Retention;
using Crm.Core.Analytics.Rfm;

namespace Crm.Core.Tool.Analyzing;

/// <summary>All that purchases tell, in the shape <c>--json</c> prints.</summary>
internal sealed record PurchaseAnalysis(
    int Customers,
    int Purchases,
    string From,
    string To,
    PurchaseAnalysis.RfmPart Rfm,
    IReadOnlyList<PurchaseAnalysis.RepeatPart> Repeat,
    PurchaseAnalysis.CohortsPart Cohorts,
    IReadOnlyList<PurchaseAnalysis.ModelPart> Models,
    PurchaseAnalysis.HoldoutPart? Holdout)
{
    private static readonly int[] s_days = [30, 60, 90, 180, 365];

    /// <summary>Analyses purchases.</summary>
    /// <param name="history">The purchases.</param>
    /// <param name="asOf">The day recency is counted to; null for the last day of the data.</param>
    /// <param name="calibration">The last day models see, for a holdout; null for none.</param>
    public static PurchaseAnalysis Of(PurchaseHistory history, DateOnly? asOf, DateOnly? calibration)
    {
        // Nobody was watched after the data end, whatever day recency is counted to.
        var end = history.To;
        var rfm = RfmAnalysis.Of(history.Facts, asOf ?? end);
        var cohorts = Core.Analytics.Retention.Cohorts.Of(history, end);
        var seen = calibration ?? end;
        var repeats = history.Repeats(seen).ToList();
        var fits = repeats.Count == 0 ? [] : Fits(RepeatHistories.Of(repeats));
        return new(
            history.Customers.Count,
            history.Facts.Sum(f => f.Orders),
            Day(history.From),
            Day(end),
            new(
                new([.. rfm.Thresholds.Recency.Select(Rounded)], [.. rfm.Thresholds.Frequency.Select(Rounded)], [.. rfm.Thresholds.Monetary.Select(m => Rounded(m / PurchaseTable.Unit))]),
                [.. rfm.Segments.Select(s => new SegmentPart(s.Name, s.Customers, (s.Sum / (decimal)PurchaseTable.Unit).ToString("0.00", CultureInfo.InvariantCulture)))]),
            [.. Enumerable.Range(1, 3).Select(step => new RepeatPart(step, step + 1, [.. RepeatRates.Of(history, end, step, s_days).Select(r => new RatePart(r.Days, r.Rate is { } rate ? Rounded(rate) : null, r.AtRisk))]))],
            new([.. cohorts.Classic.Select(Told)], [.. cohorts.Rolling.Select(Told)], cohorts.IsLastComplete),
            [.. fits.Select(f => ModelPart.OfBuying(f.Name, f.Fit)), .. ValueModel(history, seen)],
            calibration is { } day && day < end && fits.Count > 0 ? Judged(history, day, end, fits) : null);
    }

    private static List<(string Name, RepeatModelFit Fit)> Fits(RepeatHistories histories) =>
        [("bg-nbd", BgNbd.Fit(histories)), ("mbg-nbd", MbgNbd.Fit(histories)), ("pareto-nbd", ParetoNbd.Fit(histories))];

    private static ModelPart[] ValueModel(PurchaseHistory history, DateOnly seen)
    {
        var spends = Enumerable.Range(0, history.Customers.Count).Select(i => history.Spend(i, seen, PurchaseTable.Unit)).OfType<SpendHistory>().ToList();
        return spends.Count == 0 ? [] : [ModelPart.OfValue(GammaGamma.Fit(spends))];
    }

    private static HoldoutPart Judged(PurchaseHistory history, DateOnly day, DateOnly end, List<(string Name, RepeatModelFit Fit)> fits)
    {
        var holdout = Core.Analytics.Evaluation.Holdout.Of(history, day, end);
        return new(
            Rounded(holdout.Weeks),
            holdout.Actual,
            [.. fits.Select(f => (f.Name, Result: holdout.Judge(f.Fit.Model))).Select(r => new JudgedPart(r.Name, Rounded(r.Result.Predicted), Rounded(r.Result.MeanAbsoluteError), Rounded(r.Result.AucExpected), Rounded(r.Result.AucAlive)))]);
    }

    private static CohortPart Told(Cohort cohort) => new(cohort.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), cohort.Customers);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double? Rounded(double? number) => number is { } known ? Rounded(known) : null;

    // What is behind the tenth decimal differs between processors.
    private static double Rounded(double number) => Math.Round(number, 10);

    internal sealed record RfmPart(ThresholdsPart Thresholds, IReadOnlyList<SegmentPart> Segments);

    internal sealed record ThresholdsPart(IReadOnlyList<double> Recency, IReadOnlyList<double> Frequency, IReadOnlyList<double> Monetary);

    internal sealed record SegmentPart(string Name, int Customers, string Revenue);

    internal sealed record RepeatPart(int From, int To, IReadOnlyList<RatePart> At);

    internal sealed record RatePart(int Days, double? Rate, int AtRisk);

    internal sealed record CohortsPart(IReadOnlyList<CohortPart> Classic, IReadOnlyList<CohortPart> Rolling, bool LastComplete);

    internal sealed record CohortPart(string Month, IReadOnlyList<int> Customers);

    internal sealed record HoldoutPart(double Weeks, int Actual, IReadOnlyList<JudgedPart> Models);

    internal sealed record JudgedPart(string Name, double Predicted, double Mae, double? AucExpected, double? AucAlive);

    internal sealed record ModelPart(string Name, double Customers, IReadOnlyDictionary<string, double> Parameters, IReadOnlyDictionary<string, double>? StandardErrors, double LogLikelihood, string? Warning)
    {
        public static ModelPart OfBuying(string name, RepeatModelFit fit) => Made(name, fit.Customers, fit.Model.Parameters, fit.StandardErrors, fit.LogLikelihood, fit.Warning);

        public static ModelPart OfValue(GammaGammaFit fit) => Made(GammaGamma.Name, fit.Customers, fit.Model.Parameters, fit.StandardErrors, fit.LogLikelihood, fit.Warning);

        private static ModelPart Made(string name, double customers, IReadOnlyList<ModelParameter> parameters, IReadOnlyList<double>? errors, double logLikelihood, string? warning) => new(
            name,
            customers,
            parameters.ToDictionary(p => p.Name, p => Rounded(p.Value), StringComparer.Ordinal),
            errors is null ? null : parameters.Zip(errors).ToDictionary(p => p.First.Name, p => Rounded(p.Second), StringComparer.Ordinal),
            Rounded(logLikelihood),
            warning);
    }
}
