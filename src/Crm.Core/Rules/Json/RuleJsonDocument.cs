using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Json;

/// <summary>A whole document in JSON: what no reader takes is refused with its place.</summary>
internal static class RuleJsonDocument
{
    // Objects and lists around conditions: each condition may stand in two.
    private const int MostNested = 4 * RuleLimits.Depth;

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="read">Reads the object it is.</param>
    public static RuleNode Read(string? json, Func<RuleJsonObject, RuleNode> read)
    {
        if (string.IsNullOrWhiteSpace(json)) throw new RuleException(RuleErrors.Empty, new(string.Empty));
        if (json.Length > RuleLimits.Characters) throw new RuleException(RuleErrors.TooLong, new(string.Empty));
        return Parse(json, MostNested, read);
    }

    /// <summary>Reads a document of another form that has rules inside.</summary>
    /// <param name="json">The document.</param>
    /// <param name="mostNested">How deep objects and lists may stand in each other.</param>
    /// <param name="read">Reads the object it is.</param>
    public static T Parse<T>(string json, int mostNested, Func<RuleJsonObject, T> read)
    {
        if (CleanText.HasUnpairedSurrogate(json)) throw HalfCharacter();
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = mostNested });
            return read(new(document.RootElement, string.Empty));
        }
        catch (JsonException broken)
        {
            // What the reader says may quote the rule; where it stopped is enough.
            throw new RuleException(
                RuleErrors.InvalidJson,
                broken.LineNumber is { } line ? new((int)line + 1, (int)(broken.BytePositionInLine ?? 0) + 1) : new RulePlace(string.Empty));
        }
        catch (InvalidOperationException)
        {
            throw HalfCharacter(); // half a surrogate pair, escaped
        }
    }

    /// <summary>Writes a document.</summary>
    /// <param name="write">Writes its value.</param>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static RuleException HalfCharacter() => new(RuleErrors.InvalidJson, new(string.Empty), "texts of whole characters");
}
