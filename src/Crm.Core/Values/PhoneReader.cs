using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Finds the country and the national number in typed digits.</summary>
internal static class PhoneReader
{
    /// <summary>The number, or why there is none.</summary>
    public static (PhoneNumber? Number, CrmError Refusal) Read(string? text, CountryCode defaultRegion)
    {
        if (text is null || text.Length > 200)
            return (null, PhoneErrors.Invalid);
        var value = Fold.Compose(text).Trim();
        if (PhoneText.Split(value).Count > 1)
            return (null, PhoneErrors.Several);
        var (typed, refusal) = PhoneText.Read(value);
        if (typed is null)
            return (null, refusal);
        PhoneRegions.TryFind(defaultRegion, out var home);
        return Locate(typed, home) is var (region, number)
            ? (Build(value, typed.Extension, region, number), refusal)
            : (null, PhoneErrors.Invalid);
    }

    private static PhoneNumber Build(string value, string? extension, PhoneRegion region, string number)
    {
        if (region.CallingCode == "84" && VietnamPhonePlan.Read(number) is { } reading)
        {
            return new(value, "+84" + reading.Number, extension)
            {
                Country = CountryCode.Vietnam,
                Kind = reading.Kind,
                MigratedFrom = reading.Former is null ? null : "+84" + reading.Former,
                NeedsReview = reading.NeedsReview,
            };
        }

        var country = PhoneRegions.CountryOf(region, number);
        var plan = country is { } known && PhoneRegions.TryFind(known, out var own) ? own : region;
        return new(value, $"+{region.CallingCode}{number}", extension) { Country = country, Kind = plan.KindOf(number) };
    }

    private static (PhoneRegion Region, string Number)? Locate(PhoneText typed, PhoneRegion? home)
    {
        if (typed.IsInternational)
            return International(typed.Digits);
        if (home is null)
            return null;
        foreach (var exit in new[] { home.ExitCode, "00" })
        {
            if (typed.Digits.StartsWith(exit, StringComparison.Ordinal) && International(typed.Digits[exit.Length..]) is { } abroad)
                return abroad;
        }

        return National(typed.Digits, home) is { } number ? (home, number) : null;
    }

    private static (PhoneRegion Region, string Number)? International(string digits)
    {
        if (PhoneRegions.MainOf(digits) is not { } region)
            return null;
        var number = digits[region.CallingCode.Length..];
        // Mexico dropped the 1 between country code and mobile numbers in 2019; it is still written.
        if (region.CallingCode == "52" && number.Length == 11 && number[0] == '1')
            number = number[1..];
        if (region.IsPossible(number))
            return (region, number);
        return WithoutTrunk(number, region) is { } bare ? (region, bare) : null;
    }

    private static string? National(string digits, PhoneRegion home)
    {
        if (WithoutTrunk(digits, home) is { } number)
            return number;
        var abroad = digits.StartsWith(home.CallingCode, StringComparison.Ordinal) ? digits[home.CallingCode.Length..] : "";
        var hasCallingCode = home.IsPossible(abroad);
        // A long number that starts with the calling code and lacks the trunk prefix is an international one without its plus.
        if (hasCallingCode && home.Trunk.Length > 0 && digits.Length >= 11)
            return abroad;
        if (home.IsPossible(digits))
            return digits;
        return hasCallingCode ? abroad : WithoutTrunk(abroad, home);
    }

    private static string? WithoutTrunk(string digits, PhoneRegion region) =>
        region.Trunk.Length > 0 && digits.StartsWith(region.Trunk, StringComparison.Ordinal) && region.IsPossible(digits[region.Trunk.Length..])
            ? digits[region.Trunk.Length..]
            : null;
}
