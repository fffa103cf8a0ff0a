using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>A postal address: its parts as typed, and the key it is matched by.</summary>
/// <remarks>
/// In Viet Nam province and commune are looked up in <see cref="VietnamUnits"/>; what is not found, and every district, stays as text.
/// Elsewhere the parts are free text and nothing is claimed about them. Equal when every part is. <see cref="ToString"/> is masked.
/// </remarks>
public sealed record PostalAddress
{
    /// <summary>Most UTF-16 code units the street lines have.</summary>
    public const int MaxStreetLength = 500;

    /// <summary>Most UTF-16 code units any other part has.</summary>
    public const int MaxPartLength = 100;

    private PostalAddress(CountryCode country) => Country = country;

    /// <summary>House number, street and what else stands before the ward; several lines are possible. Null when unknown.</summary>
    public string? Street { get; private init; }

    /// <summary>Ward or commune as typed; null when unknown.</summary>
    public string? Ward { get; private init; }

    /// <summary>District as typed; in Viet Nam only in addresses from before 2025-07-01. Null when unknown.</summary>
    public string? District { get; private init; }

    /// <summary>City as typed, where it is not a province; null when unknown.</summary>
    public string? City { get; private init; }

    /// <summary>Province or state as typed; null when unknown.</summary>
    public string? Province { get; private init; }

    /// <summary>Postal code as typed; null when unknown.</summary>
    public string? PostalCode { get; private init; }

    /// <summary>The country.</summary>
    public CountryCode Country { get; }

    /// <summary>The official code of the Vietnamese province of today; null elsewhere and when not found.</summary>
    public string? ProvinceCode { get; private init; }

    /// <summary>The official code of the Vietnamese ward or commune of today; null elsewhere and when not found.</summary>
    public string? CommuneCode { get; private init; }

    /// <summary>The day of the list the codes come from (<see cref="VietnamUnits.AsOf"/>); null without codes.</summary>
    public DateOnly? UnitsAsOf { get; private init; }

    /// <summary>For matching: folded street, commune and province (codes where found, else folded text), postal code and country, joined by <c>|</c>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The parts as typed, in the order they are written, joined by commas.</summary>
    public string Full => string.Join(
        ", ",
        new[] { Street?.Replace("\n", ", ", StringComparison.Ordinal), Ward, District, City, Province, PostalCode, Country.Value }
            .Where(part => part is not null));

    /// <summary>An address from its parts; blank parts are unknown ones.</summary>
    /// <param name="country">The country.</param>
    /// <param name="street">House number and street, one line or several.</param>
    /// <param name="ward">Ward or commune.</param>
    /// <param name="district">District.</param>
    /// <param name="city">City.</param>
    /// <param name="province">Province or state.</param>
    /// <param name="postalCode">Postal code.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.address.empty</c>, <c>crm.country.unknown</c>, and the codes of <see cref="CleanText.Optional"/>.</exception>
    public static PostalAddress Of(
        CountryCode country,
        string? street = null,
        string? ward = null,
        string? district = null,
        string? city = null,
        string? province = null,
        string? postalCode = null,
        string path = "address")
    {
        var typed = new PostalAddress(CountryCode.Required(country, $"{path}.country"))
        {
            Street = CleanText.Optional(street, MaxStreetLength, $"{path}.street", multiline: true),
            Ward = CleanText.Optional(ward, MaxPartLength, $"{path}.ward"),
            District = CleanText.Optional(district, MaxPartLength, $"{path}.district"),
            City = CleanText.Optional(city, MaxPartLength, $"{path}.city"),
            Province = CleanText.Optional(province, MaxPartLength, $"{path}.province"),
            PostalCode = CleanText.Optional(postalCode, MaxPartLength, $"{path}.postalCode"),
        };
        if ((typed.Street ?? typed.Ward ?? typed.District ?? typed.City ?? typed.Province ?? typed.PostalCode) is null)
            throw new CrmException(AddressErrors.Empty, path);
        return country == CountryCode.Vietnam ? Resolved(typed) : typed with { Key = AddressKey.Of(typed) };
    }

    /// <summary>Masked: the province and the country only.</summary>
    public override string ToString() => $"{Mask.Hidden}, {Province ?? City ?? Mask.Hidden}, {Country}";

    private static PostalAddress Resolved(PostalAddress typed)
    {
        // Many write the province's name into the field for the city.
        var found = VietnamUnits.FindProvince(typed.Province) ?? VietnamUnits.FindProvince(typed.City);
        var commune = found is null ? null : VietnamUnits.FindCommune(found, typed.Ward);
        var resolved = typed with
        {
            ProvinceCode = found?.Code,
            CommuneCode = commune?.Code,
            UnitsAsOf = found is null ? null : VietnamUnits.AsOf,
        };
        return resolved with { Key = AddressKey.Of(resolved) };
    }
}
