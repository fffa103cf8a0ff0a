using System.Text.Json;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Reads what our converters accept and refuses the rest with a stable code.</summary>
internal static class JsonText
{
    /// <summary>A JSON string, or the refusal.</summary>
    public static string Read(ref Utf8JsonReader reader, CrmError otherwise) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } text ? text : throw new CrmException(otherwise);

    /// <summary>An object of the two strings <c>amount</c> and <c>currency</c>, in any order, other members skipped.</summary>
    public static (decimal Amount, Currency Currency) ReadAmount(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new CrmException(MoneyErrors.Invalid);
        decimal? amount = null;
        Currency? currency = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isAmount = reader.ValueTextEquals("amount"u8);
            var isCurrency = reader.ValueTextEquals("currency"u8);
            reader.Read();
            if (isAmount)
                amount = DecimalText.Parse(Read(ref reader, MoneyErrors.Invalid), MoneyErrors.Invalid, "amount");
            else if (isCurrency)
                currency = Currency.Parse(Read(ref reader, CurrencyErrors.Unknown));
            else
                reader.Skip();
        }

        return amount is { } a && currency is { } c ? (a, c) : throw new CrmException(MoneyErrors.Invalid);
    }

    /// <summary>The object <see cref="ReadAmount"/> reads.</summary>
    public static void WriteAmount(Utf8JsonWriter writer, decimal amount, int decimals, Currency currency)
    {
        writer.WriteStartObject();
        writer.WriteString("amount"u8, DecimalText.Format(amount, decimals));
        writer.WriteString("currency"u8, Currency.Required(currency).Code);
        writer.WriteEndObject();
    }
}
