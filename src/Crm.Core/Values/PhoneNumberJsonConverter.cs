using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Writes a phone number as the world dials it, a string: <c>"+84912345678"</c>, with an extension <c>"+84912345678;ext=12"</c> (RFC 3966). What was typed is not written.</summary>
/// <exception cref="CrmException"><c>crm.phone.invalid</c> and the other codes of <see cref="PhoneNumber.Parse"/>.</exception>
public sealed class PhoneNumberJsonConverter : JsonConverter<PhoneNumber>
{
    /// <inheritdoc/>
    public override PhoneNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
        // Without a country code a number would mean another line in every country that reads it.
        if (text is null || !text.StartsWith('+')) throw new CrmException(PhoneErrors.Invalid, "phone");
        return PhoneNumber.Parse(text, CountryCode.Vietnam);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PhoneNumber value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Extension is null ? value.E164 : $"{value.E164};ext={value.Extension}");
}
