using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Writes a country as its two letters.</summary>
/// <exception cref="CrmException"><c>crm.country.unknown</c>.</exception>
public sealed class CountryCodeJsonConverter : JsonConverter<CountryCode>
{
    /// <inheritdoc/>
    public override CountryCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CountryCode.Parse(JsonText.Read(ref reader, CountryErrors.Unknown));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(CountryCode.Required(value).Value);
}
