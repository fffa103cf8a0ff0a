using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Writes a typed identifier as its plain hyphenated Guid. Put it on the id type by <see cref="JsonConverterAttribute"/>.</summary>
/// <typeparam name="TId">The id type.</typeparam>
/// <exception cref="CrmException"><c>crm.id.invalid</c>, <c>crm.id.empty</c> when reading or writing something else.</exception>
public sealed class TypedIdJsonConverter<TId> : JsonConverter<TId>
    where TId : struct, ITypedId<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TypedId.Parse<TId>(JsonText.Read(ref reader, IdErrors.Invalid));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(TypedId.Required(value).Value);
}
