using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Crm.Core.Values;

/// <summary>The phone plans of the world, by country and by calling code.</summary>
internal static class PhoneRegions
{
    private static readonly PhoneRegion[] s_all = [.. EmbeddedTable.Rows("phone-regions.csv").Select(PhoneRegion.Read)];

    private static readonly FrozenDictionary<CountryCode, PhoneRegion> s_byCountry = s_all.ToFrozenDictionary(region => region.Country);

    private static readonly FrozenDictionary<string, PhoneRegion> s_mainByCode =
        s_all.DistinctBy(region => region.CallingCode, StringComparer.Ordinal)
            .ToFrozenDictionary(region => region.CallingCode, StringComparer.Ordinal);

    /// <summary>The plan of a country; false for the few territories without one (Antarctica has one, Bouvet Island none).</summary>
    public static bool TryFind(CountryCode country, [NotNullWhen(true)] out PhoneRegion? region) =>
        s_byCountry.TryGetValue(country, out region);

    /// <summary>The main country of the calling code that digits start with; calling codes are prefix-free.</summary>
    public static PhoneRegion? MainOf(string digits)
    {
        for (var length = 1; length <= 3 && length < digits.Length; length++)
        {
            if (s_mainByCode.TryGetValue(digits[..length], out var region))
                return region;
        }

        return null;
    }

    /// <summary>The country a national number belongs to; null when several share its range.</summary>
    public static CountryCode? CountryOf(PhoneRegion main, string number) => main.CallingCode switch
    {
        "1" => NorthAmericanPlan.CountryOf(number),
        "7" => number[0] is '6' or '7' ? CountryCode.Parse("KZ") : main.Country,
        _ => main.Country,
    };
}
