using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Scoring;

/// <summary>
/// A model as data: log-odds are the sum of an intercept and of what each field adds, whichever way they were learnt. Probabilities are told within 0.01 % and 99.99 %: nothing is certain.
/// </summary>
public sealed class ScoreModel
{
    /// <summary>The least probability that is told.</summary>
    public const double Least = 0.0001;

    /// <summary>The highest one.</summary>
    public const double Most = 0.9999;

    /// <summary>A model.</summary>
    /// <param name="name">How it was learnt: <c>naive-bayes</c>, <c>logistic</c>, <c>logistic-binned</c>.</param>
    /// <param name="intercept">The log-odds before any field is looked at.</param>
    /// <param name="fields">What it holds of each field.</param>
    /// <param name="calibration">Makes probabilities of its scores; null where they are.</param>
    /// <param name="trainedOn">The day of training; it changes nothing.</param>
    public ScoreModel(string name, double intercept, IEnumerable<ModelField> fields, Calibration? calibration = null, DateOnly? trainedOn = null)
    {
        (Name, Intercept, Fields, Calibration, TrainedOn) = (name, intercept, [.. fields], calibration, trainedOn);
    }

    /// <summary>How it was learnt.</summary>
    public string Name { get; }

    /// <summary>The log-odds before any field is looked at.</summary>
    public double Intercept { get; }

    /// <summary>What it holds of each field.</summary>
    public IReadOnlyList<ModelField> Fields { get; }

    /// <summary>Makes probabilities of its scores; null where they are.</summary>
    public Calibration? Calibration { get; }

    /// <summary>The day of training; null where nobody said.</summary>
    public DateOnly? TrainedOn { get; }

    /// <summary>The probability of every row.</summary>
    /// <param name="table">With all fields of the model; levels it never saw count as nothing.</param>
    /// <exception cref="CrmException"><c>crm.analytics.missing-field</c> with the field.</exception>
    public double[] Probabilities(FieldTable table)
    {
        var scores = Scores(table);
        for (var i = 0; i < scores.Length; i++) scores[i] = Calibrated(scores[i]);
        return scores;
    }

    /// <summary>The probability of one row; the same to the last bit as among all.</summary>
    /// <param name="table">With all fields of the model.</param>
    /// <param name="row">From 0.</param>
    /// <exception cref="CrmException"><c>crm.analytics.missing-field</c> with the field.</exception>
    public double Probability(FieldTable table, int row) => Calibrated(Fields.Aggregate(Intercept, (sum, f) => sum + (f.Of(Require(table, f), row)?.Effect ?? 0)));

    /// <summary>Why a row has its score.</summary>
    /// <param name="table">With all fields of the model.</param>
    /// <param name="row">From 0.</param>
    /// <param name="top">How many reasons at most, each way.</param>
    /// <exception cref="CrmException"><c>crm.analytics.missing-field</c> with the field.</exception>
    public ScoreReasons Reasons(FieldTable table, int row, int top = 5)
    {
        var all = Fields.Select(f => (Field: f, Of: f.Of(Require(table, f), row))).Where(r => r.Of is not null).Select(r => new Reason(r.Field.Name, r.Of!.Value.Level, r.Of.Value.Effect - r.Field.Typical));
        var sorted = Sorted(all);
        return new([.. sorted.Where(r => r.Effect > 0).Take(top)], [.. sorted.Where(r => r.Effect < 0).Take(top)]);
    }

    /// <summary>What matters most to the model, the strongest effect first.</summary>
    /// <param name="top">How many at most.</param>
    /// <param name="least">Levels learnt from fewer rows are passed over.</param>
    public IReadOnlyList<Reason> TopReasons(int top = 20, int least = 10) => [.. Sorted(Fields.SelectMany(f => f.Reasons).Where(r => r.Rows >= least).Select(r => r.Reason)).Where(r => r.Effect is < 0 or > 0).Take(top)];

    internal double[] Scores(FieldTable table)
    {
        var scores = new double[table.Rows];
        Array.Fill(scores, Intercept);
        foreach (var field in Fields) field.AddTo(Require(table, field), scores);
        return scores;
    }

    private double Calibrated(double score) => Math.Clamp(Calibration?.Probability(score) ?? LogOdds.Probability(score), Least, Most);

    private static Field Require(FieldTable table, ModelField field) => table.Find(field.Name) ?? throw new CrmException(AnalyticsErrors.MissingField, field.Name);

    private static List<Reason> Sorted(IEnumerable<Reason> reasons) => [.. reasons.OrderByDescending(r => Math.Abs(r.Effect)).ThenBy(r => r.Field, StringComparer.Ordinal).ThenBy(r => r.Level, StringComparer.Ordinal)];
}
