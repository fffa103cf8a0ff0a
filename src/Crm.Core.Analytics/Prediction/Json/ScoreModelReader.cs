using System.Globalization;
using System.Text.Json;
using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Json;

/// <summary>Reads a model and takes nothing on trust.</summary>
internal static class ScoreModelReader
{
    // Sums of numbers within it stay finite.
    private const double Most = 1e100;

    private static readonly string[] s_model = ["format", "version", "name", "trainedOn", "intercept", "fields", "calibration"];
    private static readonly string[] s_levels = ["field", "kind", "levels", "effects", "blank", "typical", "rows"];
    private static readonly string[] s_bins = ["field", "kind", "edges", "effects", "blank", "typical", "rows"];
    private static readonly string[] s_slope = ["field", "kind", "mean", "deviation", "slope", "blank", "typical", "rows"];
    private static readonly string[] s_platt = ["kind", "intercept", "slope"];
    private static readonly string[] s_isotonic = ["kind", "scores", "probabilities"];

    public static ScoreModel Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 8 });
            return Model(document.RootElement);
        }
        catch (JsonException broken)
        {
            throw new CrmException(AnalyticsErrors.InvalidModel, string.Create(CultureInfo.InvariantCulture, $"line {broken.LineNumber + 1}"), broken);
        }
    }

    private static ScoreModel Model(JsonElement root)
    {
        // Which version it is comes first: what is wrong for this one may be right for another.
        if (root.ValueKind != JsonValueKind.Object || Text(root, "format", "model") != ScoreModelJson.Format) throw Invalid("format");
        if (!(Member(root, "version", "model") is { ValueKind: JsonValueKind.Number } version && version.TryGetInt32(out var number) && number == ScoreModelJson.FormatVersion))
            throw new CrmException(AnalyticsErrors.UnknownModelFormat, "version");
        Only(root, s_model, "model");
        DateOnly? trainedOn = null;
        if (Member(root, "trainedOn", "model").ValueKind != JsonValueKind.Null)
            trainedOn = DateOnly.TryParseExact(Text(root, "trainedOn", "model"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Invalid("trainedOn");
        if (Member(root, "fields", "model") is not { ValueKind: JsonValueKind.Array } listed) throw Invalid("fields");
        var fields = listed.EnumerateArray().Select(Field).ToList();
        return fields.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count() == fields.Count
            ? new(Text(root, "name", "model"), Number(root, "intercept", "model"), fields, Calibration(Member(root, "calibration", "model")), trainedOn)
            : throw Invalid("fields");
    }

    private static ModelField Field(JsonElement field)
    {
        if (field.ValueKind != JsonValueKind.Object) throw Invalid("fields");
        var name = Text(field, "field", "fields");
        if (string.IsNullOrWhiteSpace(name)) throw Invalid("fields");
        var blank = Member(field, "blank", name).ValueKind == JsonValueKind.Null ? (double?)null : Number(field, "blank", name);
        var typical = Number(field, "typical", name);
        long[] rows = Array.ConvertAll(Numbers(field, "rows", name), r => r >= 0 && r <= 1e15 && double.IsInteger(r) ? (long)r : throw Invalid($"{name} rows"));
        switch (Text(field, "kind", name))
        {
            case "levels":
                Only(field, s_levels, name);
                if (Member(field, "levels", name) is not { ValueKind: JsonValueKind.Array } levels) throw Invalid(name);
                string[] texts = [.. levels.EnumerateArray().Select(l => l.ValueKind == JsonValueKind.String ? l.GetString()! : throw Invalid(name))];
                var effects = Numbers(field, "effects", name);
                return rows.Length == texts.Length + 1 && texts.Length == effects.Length && texts.Distinct(StringComparer.Ordinal).Count() == texts.Length ? new LevelEffects(name, texts, effects, blank, typical, rows) : throw Invalid(name);
            case "bins":
                Only(field, s_bins, name);
                var (edges, ofBins) = (Numbers(field, "edges", name), Maybe(field, "effects", name));
                return rows.Length == ofBins.Length + 1 && ofBins.Length == edges.Length + 1 && Ascend(edges) ? new BinEffects(name, edges, ofBins, blank, typical, rows) : throw Invalid(name);
            case "slope":
                Only(field, s_slope, name);
                var deviation = Number(field, "deviation", name);
                return deviation > 0 && rows.Length == 2 ? new SlopeEffect(name, Number(field, "mean", name), deviation, Number(field, "slope", name), blank, typical, rows) : throw Invalid(name);
            default:
                throw Invalid(name);
        }
    }

    private static Calibration? Calibration(JsonElement calibration)
    {
        const string Place = "calibration";
        if (calibration.ValueKind == JsonValueKind.Null) return null;
        if (calibration.ValueKind != JsonValueKind.Object) throw Invalid(Place);
        switch (Text(calibration, "kind", Place))
        {
            case "platt":
                Only(calibration, s_platt, Place);
                var slope = Number(calibration, "slope", Place);
                return slope >= 0 ? new PlattCalibration(Number(calibration, "intercept", Place), slope) : throw Invalid(Place);
            case "isotonic":
                Only(calibration, s_isotonic, Place);
                var (scores, probabilities) = (Numbers(calibration, "scores", Place), Numbers(calibration, "probabilities", Place));
                var isSound = scores.Length > 0 && scores.Length == probabilities.Length && Ascend(scores) && probabilities[0] >= 0 && probabilities[^1] <= 1
                    && Enumerable.Range(1, probabilities.Length - 1).All(i => probabilities[i] >= probabilities[i - 1]);
                return isSound ? new IsotonicCalibration(scores, probabilities) : throw Invalid(Place);
            default:
                throw Invalid(Place);
        }
    }

    private static bool Ascend(double[] numbers) => Enumerable.Range(1, Math.Max(0, numbers.Length - 1)).All(i => numbers[i] > numbers[i - 1]);

    private static JsonElement Member(JsonElement of, string name, string place) => of.TryGetProperty(name, out var member) ? member : throw Invalid($"{place} {name}");

    private static string Text(JsonElement of, string name, string place) => Member(of, name, place) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Invalid($"{place} {name}");

    private static double Number(JsonElement of, string name, string place) => Number(Member(of, name, place), $"{place} {name}");

    private static double Number(JsonElement number, string place) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var known) && Math.Abs(known) <= Most ? known : throw Invalid(place);

    private static double[] Numbers(JsonElement of, string name, string place) => Array.ConvertAll(Maybe(of, name, place), n => n ?? throw Invalid($"{place} {name}"));

    private static double?[] Maybe(JsonElement of, string name, string place) =>
        Member(of, name, place) is { ValueKind: JsonValueKind.Array } numbers
            ? [.. numbers.EnumerateArray().Select(n => n.ValueKind == JsonValueKind.Null ? (double?)null : Number(n, $"{place} {name}"))]
            : throw Invalid($"{place} {name}");

    private static void Only(JsonElement of, string[] names, string place)
    {
        var given = of.EnumerateObject().Select(m => m.Name).ToList();
        if (given.Find(n => !names.Contains(n, StringComparer.Ordinal)) is { } unknown) throw Invalid($"{place} {unknown}");
        if (given.Count != names.Length) throw Invalid(place);
    }

    private static CrmException Invalid(string place) => new(AnalyticsErrors.InvalidModel, place);
}
