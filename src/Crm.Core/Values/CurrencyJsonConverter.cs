using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Writes a currency as its code.</summary>
/// <exception cref="CrmException"><c>crm.currency.unknown</c>.</exception>
public sealed class CurrencyJsonConverter : JsonConverter<Currency>
{
    /// <inheritdoc/>
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Currency.Parse(JsonText.Read(ref reader, CurrencyErrors.Unknown));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Currency.Required(value).Code);
}
