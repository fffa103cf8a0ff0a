using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a postal address is refused (see also <see cref="TextErrors"/>).</summary>
public static class AddressErrors
{
    /// <summary>Nothing but a country.</summary>
    public static readonly CrmError Empty = new(
        "crm.address.empty",
        "Give at least one of street, ward, district, city, province or postal code.");
}
