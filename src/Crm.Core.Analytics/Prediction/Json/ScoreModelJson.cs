using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Crm.Core.Analytics.Prediction.Scoring;

namespace Crm.Core.Analytics.Prediction.Json;

/// <summary>A model as JSON: data, never code. What is read predicts the same as what was written to the last bit.</summary>
public static class ScoreModelJson
{
    internal const string Format = "crm.score-model";
    internal const int FormatVersion = 1;
    internal const int MostCharacters = 1_000_000;

    /// <summary>The text of a model; the same for the same model.</summary>
    /// <param name="model">The model.</param>
    public static string Write(ScoreModel model) => Encoding.UTF8.GetString(Bytes(model, model.TrainedOn));

    /// <summary>Which model it is: the first 16 hexadecimal digits of the SHA-256 of its text without the day. Two trainings that learn the same have the same.</summary>
    /// <param name="model">The model.</param>
    public static string VersionOf(ScoreModel model) => Convert.ToHexStringLower(SHA256.HashData(Bytes(model, null)))[..16];

    /// <summary>A model from its text.</summary>
    /// <param name="json">The text; at most 1 000 000 characters; nothing may be missing, be of another kind, unknown or not finite.</param>
    /// <exception cref="Core.Errors.CrmException"><c>crm.analytics.invalid-model</c> with the place; <c>crm.analytics.unknown-model-format</c>.</exception>
    public static ScoreModel Read(string json) => ScoreModelReader.Read(json);

    private static byte[] Bytes(ScoreModel model, DateOnly? trainedOn)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteNumber("version", FormatVersion);
            writer.WriteString("name", model.Name);
            writer.WriteString("trainedOn", trainedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteNumber("intercept", model.Intercept);
            writer.WriteStartArray("fields");
            foreach (var field in model.Fields) Write(writer, field);
            writer.WriteEndArray();
            writer.WritePropertyName("calibration");
            Write(writer, model.Calibration);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, ModelField field)
    {
        writer.WriteStartObject();
        writer.WriteString("field", field.Name);
        switch (field)
        {
            case LevelEffects levels:
                writer.WriteString("kind", "levels");
                writer.WriteStartArray("levels");
                foreach (var level in levels.Levels) writer.WriteStringValue(level);
                writer.WriteEndArray();
                Write(writer, "effects", [.. levels.Effects.Select(e => (double?)e)]);
                break;
            case BinEffects bins:
                writer.WriteString("kind", "bins");
                Write(writer, "edges", [.. bins.Edges.Select(e => (double?)e)]);
                Write(writer, "effects", bins.Effects);
                break;
            case SlopeEffect slope:
                writer.WriteString("kind", "slope");
                writer.WriteNumber("mean", slope.Mean);
                writer.WriteNumber("deviation", slope.Deviation);
                writer.WriteNumber("slope", slope.Slope);
                break;
        }

        if (field.BlankEffect is { } blank) writer.WriteNumber("blank", blank);
        else writer.WriteNull("blank");
        writer.WriteNumber("typical", field.Typical);
        Write(writer, "rows", [.. field.Rows.Select(r => (double?)r)]);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Calibration? calibration)
    {
        if (calibration is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        if (calibration is PlattCalibration platt)
        {
            writer.WriteString("kind", "platt");
            writer.WriteNumber("intercept", platt.Intercept);
            writer.WriteNumber("slope", platt.Slope);
        }
        else if (calibration is IsotonicCalibration isotonic)
        {
            writer.WriteString("kind", "isotonic");
            Write(writer, "scores", [.. isotonic.Scores.Select(s => (double?)s)]);
            Write(writer, "probabilities", [.. isotonic.Probabilities.Select(p => (double?)p)]);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<double?> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
        {
            if (number is { } known) writer.WriteNumberValue(known);
            else writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }
}
