using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crm.Core.Events;

/// <summary>Writes many ids as one Base64 text of 16 bytes each, big-endian: 22 characters an id instead of 39.</summary>
public sealed class IdListJsonConverter : JsonConverter<IReadOnlyList<Guid>>
{
    private const int IdLength = 16;

    /// <inheritdoc />
    public override IReadOnlyList<Guid> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var bytes = reader.GetBytesFromBase64();
        if (bytes.Length % IdLength != 0) throw new JsonException("A list of ids has 16 bytes for each.");
        var ids = new Guid[bytes.Length / IdLength];
        for (var i = 0; i < ids.Length; i++) ids[i] = new(bytes.AsSpan(i * IdLength, IdLength), bigEndian: true);
        return ids;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Guid> value, JsonSerializerOptions options)
    {
        var bytes = new byte[value.Count * IdLength];
        for (var i = 0; i < value.Count; i++) value[i].TryWriteBytes(bytes.AsSpan(i * IdLength), bigEndian: true, out _);
        writer.WriteBase64StringValue(bytes);
    }
}
