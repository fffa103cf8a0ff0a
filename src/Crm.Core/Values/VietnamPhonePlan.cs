using System.Collections.Frozen;

namespace Crm.Core.Values;

/// <summary>
/// Vietnamese national numbers (without the leading 0) through the changes of 2017 (landlines, decision 2036/QĐ-BTTTT) and 2018
/// (mobiles of eleven digits, decision 798/QĐ-BTTTT).
/// </summary>
internal static class VietnamPhonePlan
{
    private static readonly DigitPattern[] s_mobiles =
        DigitPattern.ReadAll("32-39/9 52/9 55-56/9 58-59/9 70/9 76-79/9 81-89/9 90-99/9");

    private static readonly FrozenDictionary<string, string> s_formerMobiles = EmbeddedTable.Rows("vietnam-mobiles-2018.csv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string New, bool IsUnambiguous)> s_formerAreas =
        EmbeddedTable.Rows("vietnam-landlines-2017.csv")
            .ToFrozenDictionary(row => row[0], row => (row[1], row[2] == "yes"), StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_areas = s_formerAreas.Values.Select(area => area.New)
        .Concat(["210", "211", "218", "219"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the digits mean today; null when no such number can exist.</summary>
    public static Reading? Read(string number) =>
        Mobile(number) ?? FormerMobile(number) ?? FormerLandline(number) ?? Landline(number) ?? Service(number);

    private static Reading? Mobile(string number) =>
        Array.Exists(s_mobiles, pattern => pattern.Matches(number))
            ? new(number, PhoneKind.Mobile, null, FormerAreaOf(number) is { IsUnambiguous: false, LooksLikeSubscriber: true })
            : null;

    private static Reading? FormerMobile(string number) =>
        number.Length == 10 && s_formerMobiles.TryGetValue(number[..3], out var prefix)
            ? new(prefix + number[3..], PhoneKind.Mobile, number, false)
            : null;

    private static Reading? FormerLandline(string number)
    {
        if (FormerAreaOf(number) is not { } former)
            return null;
        return former.IsUnambiguous
            ? new(former.New + number[former.Length..], PhoneKind.Landline, number, false)
            : new(number, PhoneKind.Unknown, null, true);
    }

    private static Reading? Landline(string number) =>
        number.Length == 10 && number[0] == '2' && (s_areas.Contains(number[..3]) || s_areas.Contains(number[..2]))
            ? new(number, PhoneKind.Landline, null, false)
            : null;

    private static Reading? Service(string number)
    {
        if (number.Length is < 8 or > 10)
            return null;
        if (number.StartsWith("1800", StringComparison.Ordinal))
            return new(number, PhoneKind.TollFree, null, false);
        return number.StartsWith("1900", StringComparison.Ordinal) ? new(number, PhoneKind.Unknown, null, false) : null;
    }

    // Subscriber numbers had seven digits, eight in Hà Nội (4) and Hồ Chí Minh City (8); none began with 0 or 1, and most with 2, 3 or 6.
    private static FormerArea? FormerAreaOf(string number)
    {
        for (var length = 3; length >= 1; length--)
        {
            var subscriber = length == 1 ? 8 : 7;
            if (number.Length == length + subscriber && s_formerAreas.TryGetValue(number[..length], out var area))
                return new(length, area.New, area.IsUnambiguous, number[length] is '2' or '3' or '6');
        }

        return null;
    }

    /// <summary>A number as it is dialled today, and what it was before.</summary>
    internal sealed record Reading(string Number, PhoneKind Kind, string? Former, bool NeedsReview);

    private sealed record FormerArea(int Length, string New, bool IsUnambiguous, bool LooksLikeSubscriber);
}
