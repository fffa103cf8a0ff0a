using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Writes a unit price as <c>{"amount":"0.0010","currency":"EUR"}</c>.</summary>
/// <exception cref="CrmException"><c>crm.money.invalid</c> and the codes of <see cref="UnitPrice.Of(decimal, Currency, string?)"/>.</exception>
public sealed class UnitPriceJsonConverter : JsonConverter<UnitPrice>
{
    /// <inheritdoc/>
    public override UnitPrice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (amount, currency) = JsonText.ReadAmount(ref reader);
        return UnitPrice.Of(amount, currency, "amount");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UnitPrice value, JsonSerializerOptions options) =>
        JsonText.WriteAmount(writer, value.Amount, ScaledNumber.FineDecimals, value.Currency);
}
