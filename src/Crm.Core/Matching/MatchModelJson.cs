using System.Buffers;
using System.Text;
using System.Text.Json;
using Crm.Core.Errors;

namespace Crm.Core.Matching;

/// <summary>Models as JSON: strict, every member once, no other.</summary>
internal static class MatchModelJson
{
    private const string Format = "crm.match";
    private const int Version = 1;
    private const int MostCharacters = 100_000;

    public static string Write(MatchModel model)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteNumber("prior", model.Prior);
            json.WriteNumber("household", model.Household);
            json.WriteStartArray("fields");
            foreach (var field in model.Fields) Write(json, field);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static MatchModel Read(string json)
    {
        if (json.Length > MostCharacters) throw new CrmException(MatchErrors.InvalidModel);
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 8, AllowDuplicateProperties = false });
            var root = document.RootElement;
            MustHave(root, "format", "version", "prior", "household", "fields");
            if (root.GetProperty("format").GetString() != Format || root.GetProperty("version").GetInt32() != Version) throw new CrmException(MatchErrors.InvalidModel, "version");
            return new([.. root.GetProperty("fields").EnumerateArray().Select(ReadField)], root.GetProperty("prior").GetDouble(), root.GetProperty("household").GetDouble());
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new CrmException(MatchErrors.InvalidModel, innerException: broken);
        }
    }

    internal static string NameOf(MatchFieldKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static void Write(Utf8JsonWriter json, FieldModel field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Field.Name);
        json.WriteString("kind", NameOf(field.Field.Kind));
        json.WriteStartArray("levels");
        foreach (var level in field.Levels)
        {
            json.WriteStartObject();
            json.WriteString("name", level.Name);
            json.WriteNumber("m", level.M);
            json.WriteNumber("u", level.U);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static FieldModel ReadField(JsonElement field)
    {
        MustHave(field, "name", "kind", "levels");
        var kind = field.GetProperty("kind").GetString();
        var found = Enum.GetValues<MatchFieldKind>().Where(k => NameOf(k) == kind).ToArray();
        if (found.Length == 0) throw new CrmException(MatchErrors.InvalidModel, "kind");
        return new(new(field.GetProperty("name").GetString() ?? string.Empty, found[0]), [.. field.GetProperty("levels").EnumerateArray().Select(ReadLevel)]);
    }

    private static LevelModel ReadLevel(JsonElement level)
    {
        MustHave(level, "name", "m", "u");
        return new(level.GetProperty("name").GetString() ?? string.Empty, level.GetProperty("m").GetDouble(), level.GetProperty("u").GetDouble());
    }

    private static void MustHave(JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object || element.GetPropertyCount() != names.Length) throw new CrmException(MatchErrors.InvalidModel);
        foreach (var name in names)
        {
            if (!element.TryGetProperty(name, out _)) throw new CrmException(MatchErrors.InvalidModel, name);
        }
    }
}
