using System.Diagnostics.CodeAnalysis;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>A time zone by its IANA name.</summary>
/// <remarks>
/// Equality is the name's, so two names of one zone (<c>Asia/Saigon</c>, <c>Asia/Ho_Chi_Minh</c>) differ. <c>default</c> is no zone: its
/// value is empty. Names are case-sensitive; Windows names are refused, as they work under some globalisation settings only.
/// </remarks>
public readonly record struct TimeZoneName
{
    private readonly string? _value;

    private TimeZoneName(string value) => _value = value;

    /// <summary>Viet Nam: seven hours ahead of UTC, without summer time.</summary>
    public static TimeZoneName Vietnam => new("Asia/Ho_Chi_Minh");

    /// <summary>Coordinated universal time.</summary>
    public static TimeZoneName Utc => new("UTC");

    /// <summary>The IANA name; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a name and finds it in the machine's time-zone data.</summary>
    /// <param name="text">For example <c>Asia/Ho_Chi_Minh</c>; null is refused.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.time-zone.unknown</c>.</exception>
    public static TimeZoneName Parse(string? text, string path = "timeZone") =>
        TryParse(text, out var name) ? name : throw new CrmException(TimeZoneErrors.Unknown, path);

    /// <summary>Reads a name, or says no.</summary>
    /// <param name="text">For example <c>Asia/Ho_Chi_Minh</c>.</param>
    /// <param name="name">The name; <c>default</c> when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out TimeZoneName name)
    {
        name = default;
        var trimmed = text?.Trim();
        if (trimmed is null || !HasIanaShape(trimmed) || !TimeZoneInfo.TryFindSystemTimeZoneById(trimmed, out _))
            return false;
        name = new TimeZoneName(trimmed);
        return true;
    }

    /// <summary>The rules of the zone.</summary>
    /// <exception cref="CrmException"><c>crm.time-zone.unknown</c>: <c>default</c>, or this machine lacks the zone.</exception>
    public TimeZoneInfo Zone() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Value, out var zone) ? zone : throw new CrmException(TimeZoneErrors.Unknown);

    /// <summary>The calendar day an instant falls on in this zone.</summary>
    /// <param name="instant">Any offset.</param>
    /// <exception cref="CrmException"><c>crm.time-zone.unknown</c>.</exception>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone()).DateTime);

    /// <summary>The IANA name.</summary>
    public override string ToString() => Value;

    private static bool HasIanaShape(string text) =>
        text is "UTC"
        || (text.Length <= 64 && text.Contains('/', StringComparison.Ordinal) && char.IsAsciiLetterUpper(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+'));
}
