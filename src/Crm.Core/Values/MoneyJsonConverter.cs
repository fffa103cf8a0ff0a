using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Writes money as <c>{"amount":"12.50","currency":"EUR"}</c>: a string, so that no reader turns it into a float.</summary>
/// <exception cref="CrmException"><c>crm.money.invalid</c> and the codes of <see cref="Money.Of(decimal, Currency, string?)"/>.</exception>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (amount, currency) = JsonText.ReadAmount(ref reader);
        return Money.Of(amount, currency, "amount");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        JsonText.WriteAmount(writer, value.Amount, value.Currency.MinorUnits, value.Currency);
}
