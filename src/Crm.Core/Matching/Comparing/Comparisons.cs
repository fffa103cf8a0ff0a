using Crm.Core.Values;

namespace Crm.Core.Matching.Comparing;

/// <summary>The comparison of each kind of field.</summary>
internal static class Comparisons
{
    public static FieldComparison Of(MatchFieldKind kind, CountryCode region) => kind switch
    {
        MatchFieldKind.PersonName => new PersonNameComparison(),
        MatchFieldKind.GivenName or MatchFieldKind.FamilyName => new PartNameComparison(),
        MatchFieldKind.CompanyName => new CompanyComparison(),
        MatchFieldKind.Phone => new PhoneComparison(region),
        MatchFieldKind.Email => new EmailComparison(),
        MatchFieldKind.Date => new DateComparison(monthFirst: false),
        MatchFieldKind.Identifier => new IdentifierComparison(),
        MatchFieldKind.Street => new StreetComparison(),
        MatchFieldKind.Place => new PlaceComparison(region),
        _ => new WordComparison(),
    };
}
