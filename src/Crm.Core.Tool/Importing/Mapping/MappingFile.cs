using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Importing.Mapping;

/// <summary>Reads and writes mapping files: a field for each column, or several of them.</summary>
internal static class MappingFile
{
    private const int MostBytes = 1_000_000;

    private static readonly JsonSerializerOptions s_strict = new() { AllowDuplicateProperties = false, Converters = { new OneOrSeveral() } };

    // Read by people: Họ tên, not its code points.
    private static readonly JsonSerializerOptions s_written = new(s_strict) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The columns with the names of their fields.</summary>
    /// <exception cref="CrmException"><c>crm.tool.map-not-json</c>, <c>crm.tool.file-not-found</c>.</exception>
    public static IReadOnlyDictionary<string, string[]> FieldsOf(string mapping)
    {
        if (!File.Exists(mapping)) throw new CrmException(ToolErrors.FileNotFound, mapping);
        if (new FileInfo(mapping).Length > MostBytes) throw new CrmException(ToolErrors.MapNotJson);
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllBytes(mapping).AsSpan().TrimStart("\uFEFF"u8), s_strict) ?? throw new CrmException(ToolErrors.MapNotJson);
        }
        catch (JsonException damaged)
        {
            throw new CrmException(ToolErrors.MapNotJson, $"line {damaged.LineNumber + 1}, byte {damaged.BytePositionInLine + 1}", damaged);
        }
    }

    /// <summary>Writes a mapping as it is read.</summary>
    public static Task WriteAsync(string mapping, IReadOnlyDictionary<string, string[]> fields, CancellationToken ct) => File.WriteAllTextAsync(mapping, JsonSerializer.Serialize(fields, s_written), ct);

    private sealed class OneOrSeveral : JsonConverter<string[]>
    {
        public override bool HandleNull => true;

        public override string[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType is JsonTokenType.String) return [reader.GetString()!];
            if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException();
            List<string> fields = [];
            while (reader.Read() && reader.TokenType is JsonTokenType.String) fields.Add(reader.GetString()!);
            return reader.TokenType is JsonTokenType.EndArray && fields.Count > 0 ? [.. fields] : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, string[] value, JsonSerializerOptions options)
        {
            if (value is [var one])
            {
                writer.WriteStringValue(one);
                return;
            }

            writer.WriteStartArray();
            foreach (var field in value) writer.WriteStringValue(field);
            writer.WriteEndArray();
        }
    }
}
