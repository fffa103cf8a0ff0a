using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>A phone number: as it was typed, and as the world dials it.</summary>
/// <remarks>
/// Equal when everything is, what was typed included; to find the same line compare <see cref="E164"/>. The parser knows calling codes,
/// trunk prefixes, lengths and leading digits, not whether a number is in use. <see cref="ToString"/> is masked.
/// </remarks>
[JsonConverter(typeof(PhoneNumberJsonConverter))]
public sealed record PhoneNumber
{
    private const int MaxFieldLength = 1_000;

    internal PhoneNumber(string value, string e164, string? extension)
    {
        Value = value;
        E164 = e164;
        Extension = extension;
    }

    /// <summary>The number as typed, trimmed and composed.</summary>
    public string Value { get; }

    /// <summary>A plus sign and digits only: <c>+84912345678</c>. After a known renumbering the number of today.</summary>
    public string E164 { get; }

    /// <summary>Digits dialled after the connection; null without.</summary>
    public string? Extension { get; }

    /// <summary>The country; null where several share the range (free numbers of +1). Small territories count to the main country of their calling code.</summary>
    public CountryCode? Country { get; internal init; }

    /// <summary>The kind of line.</summary>
    public PhoneKind Kind { get; internal init; }

    /// <summary>The former number in E.164 form when a Vietnamese renumbering (2017, 2018) was applied; null otherwise.</summary>
    public string? MigratedFrom { get; internal init; }

    /// <summary>
    /// Whether a person should look: the digits are also those of a Vietnamese landline from before 2017 (areas 03x, 05x, 07x, 08; only
    /// where the digit after the area code is 2, 3 or 6, as most landlines had it).
    /// </summary>
    public bool NeedsReview { get; internal init; }

    /// <summary>Reads one number.</summary>
    /// <param name="text">The number; null is refused.</param>
    /// <param name="defaultRegion">The country whose national form the number has when it names none.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.phone.invalid</c>, <c>crm.phone.several</c>, <c>crm.phone.damaged</c>, <c>crm.country.unknown</c>.</exception>
    public static PhoneNumber Parse(string? text, CountryCode defaultRegion, string path = "phone")
    {
        var (number, refusal) = PhoneReader.Read(text, CountryCode.Required(defaultRegion, path));
        return number ?? throw new CrmException(refusal, path);
    }

    /// <summary>Reads one number, or says no.</summary>
    /// <param name="text">The number.</param>
    /// <param name="defaultRegion">The country whose national form the number has when it names none.</param>
    /// <param name="number">The number; null when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, CountryCode defaultRegion, [NotNullWhen(true)] out PhoneNumber? number)
    {
        (number, _) = PhoneReader.Read(text, defaultRegion);
        return number is not null;
    }

    /// <summary>Reads all numbers of a field: separated by line breaks, slashes, commas, semicolons, "hoặc", "or" or spaces.</summary>
    /// <param name="text">At least one number; null is refused.</param>
    /// <param name="defaultRegion">The country whose national form the numbers have when they name none.</param>
    /// <param name="path">Where in the input; the refused number is named <c>path[index]</c>.</param>
    /// <returns>The numbers in the order written, at least one; a number written twice comes twice.</returns>
    /// <exception cref="CrmException"><c>crm.phone.invalid</c>, <c>crm.phone.damaged</c>, <c>crm.country.unknown</c>.</exception>
    public static IReadOnlyList<PhoneNumber> ParseMany(string? text, CountryCode defaultRegion, string path = "phone")
    {
        CountryCode.Required(defaultRegion, path);
        if (text?.Length > MaxFieldLength)
            throw new CrmException(PhoneErrors.Invalid, path);
        return [.. PhoneText.Split(text ?? "").Select((piece, index) => Parse(piece, defaultRegion, $"{path}[{index}]"))];
    }

    /// <summary>A number from its stored parts, for storage adapters: takes what <see cref="Parse"/> once gave and checks nothing.</summary>
    /// <param name="value"><see cref="Value"/>.</param>
    /// <param name="e164"><see cref="E164"/>.</param>
    /// <param name="extension"><see cref="Extension"/>.</param>
    /// <param name="country"><see cref="Country"/>.</param>
    /// <param name="kind"><see cref="Kind"/>.</param>
    /// <param name="migratedFrom"><see cref="MigratedFrom"/>.</param>
    /// <param name="needsReview"><see cref="NeedsReview"/>.</param>
    public static PhoneNumber Restore(
        string value,
        string e164,
        string? extension,
        CountryCode? country,
        PhoneKind kind,
        string? migratedFrom,
        bool needsReview) =>
        new(value, e164, extension) { Country = country, Kind = kind, MigratedFrom = migratedFrom, NeedsReview = needsReview };

    /// <summary>Masked: the calling code and the last three digits, <c>+84•••••678</c>.</summary>
    public override string ToString() =>
        $"+{PhoneRegions.MainOf(E164[1..])?.CallingCode}•••••{E164[^Math.Min(3, E164.Length)..]}";
}
