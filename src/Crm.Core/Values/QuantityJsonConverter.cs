using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Writes a quantity as a string: <c>"1.5"</c>.</summary>
/// <exception cref="CrmException">The codes of <see cref="Quantity.Parse"/>.</exception>
public sealed class QuantityJsonConverter : JsonConverter<Quantity>
{
    /// <inheritdoc/>
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Quantity.Parse(JsonText.Read(ref reader, QuantityErrors.Invalid));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
