using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Json;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Json;

/// <summary>Reads a model and takes nothing on trust.</summary>
internal static class ScoreModelReader
{
    public static ScoreModel Read(string json) => StrictObject.Read(json, Model, ScoreModelJson.MostCharacters);

    private static ScoreModel Model(StrictObject json)
    {
        // Which version it is comes first: what is wrong for this one may be right for another.
        if (json.Text("format") != ScoreModelJson.Format) throw json.Wrong("format");
        if (!json.Is("version", ScoreModelJson.FormatVersion)) throw new CrmException(AnalyticsErrors.UnknownModelFormat, "version");
        var (name, trainedOn, intercept) = (json.Text("name"), json.DayOrNull("trainedOn"), Number(json, "intercept"));
        var fields = json.Objects("fields", Field);
        if (fields.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count() != fields.Count) throw json.Wrong("fields");
        return new(name, intercept, fields, json.ObjectOrNull("calibration", Calibration), trainedOn);
    }

    private static ModelField Field(StrictObject json)
    {
        var name = json.Text("field");
        if (string.IsNullOrWhiteSpace(name)) throw json.Wrong("field");
        var (blank, typical) = (json.NumberOrNull("blank"), Number(json, "typical"));
        if (blank is { } known && !IsWithin(known)) throw json.Wrong("blank");
        long[] rows = Array.ConvertAll(json.Numbers("rows"), r => r >= 0 && r <= 1e15 && double.IsInteger(r) ? (long)r : throw json.Wrong("rows"));
        switch (json.Text("kind"))
        {
            case "levels":
                var (levels, effects) = (json.Texts("levels"), Numbers(json, "effects"));
                if (levels.Length != effects.Length || levels.Distinct(StringComparer.Ordinal).Count() != levels.Length) throw json.Wrong("levels");
                return rows.Length == levels.Length + 1 ? new LevelEffects(name, levels, effects, blank, typical, rows) : throw json.Wrong("rows");
            case "bins":
                var (edges, ofBins) = (Numbers(json, "edges"), json.NumbersOrNulls("effects"));
                if (!Ascend(edges)) throw json.Wrong("edges");
                if (ofBins.Length != edges.Length + 1 || !Array.TrueForAll(ofBins, e => e is null || IsWithin(e.Value))) throw json.Wrong("effects");
                return rows.Length == ofBins.Length + 1 ? new BinEffects(name, edges, ofBins, blank, typical, rows) : throw json.Wrong("rows");
            case "slope":
                var (mean, deviation, slope) = (Number(json, "mean"), Number(json, "deviation"), Number(json, "slope"));
                if (!(deviation > 0)) throw json.Wrong("deviation");
                return rows.Length == 2 ? new SlopeEffect(name, mean, deviation, slope, blank, typical, rows) : throw json.Wrong("rows");
            default:
                throw json.Wrong("kind");
        }
    }

    private static Calibration Calibration(StrictObject json)
    {
        switch (json.Text("kind"))
        {
            case "platt":
                var (intercept, slope) = (Number(json, "intercept"), Number(json, "slope"));
                return slope >= 0 ? new PlattCalibration(intercept, slope) : throw json.Wrong("slope");
            case "isotonic":
                var (scores, probabilities) = (Numbers(json, "scores"), Numbers(json, "probabilities"));
                if (scores.Length == 0 || !Ascend(scores)) throw json.Wrong("scores");
                var isSound = scores.Length == probabilities.Length && probabilities[0] >= 0 && probabilities[^1] <= 1 && Enumerable.Range(1, probabilities.Length - 1).All(i => probabilities[i] >= probabilities[i - 1]);
                return isSound ? new IsotonicCalibration(scores, probabilities) : throw json.Wrong("probabilities");
            default:
                throw json.Wrong("kind");
        }
    }

    private static bool Ascend(double[] numbers) => Enumerable.Range(1, Math.Max(0, numbers.Length - 1)).All(i => numbers[i] > numbers[i - 1]);

    private static bool IsWithin(double number) => Math.Abs(number) <= NumberField.Furthest;

    private static double Number(StrictObject json, string name) => json.Number(name) is var number && IsWithin(number) ? number : throw json.Wrong(name);

    private static double[] Numbers(StrictObject json, string name) => json.Numbers(name) is var numbers && Array.TrueForAll(numbers, IsWithin) ? numbers : throw json.Wrong(name);
}
