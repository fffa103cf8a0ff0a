using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a country is refused.</summary>
public static class CountryErrors
{
    /// <summary>Not a code of ISO 3166-1 alpha-2, or none given.</summary>
    public static readonly CrmError Unknown = new(
        "crm.country.unknown",
        "Give an ISO 3166-1 country code of two letters, for example VN.");
}
