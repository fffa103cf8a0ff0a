using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why an exchange rate is refused.</summary>
public static class ExchangeRateErrors
{
    /// <summary>Zero, negative, or not 1 between a currency and itself.</summary>
    public static readonly CrmError Invalid = new(
        "crm.exchange-rate.invalid",
        "Give a rate above zero; between a currency and itself the rate is 1.");
}
