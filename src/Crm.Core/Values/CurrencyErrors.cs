using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a currency is refused.</summary>
public static class CurrencyErrors
{
    /// <summary>Not a code of ISO 4217 with minor units, or none given.</summary>
    public static readonly CrmError Unknown = new("crm.currency.unknown", "Give an ISO 4217 currency code of three letters, for example VND.");
}
