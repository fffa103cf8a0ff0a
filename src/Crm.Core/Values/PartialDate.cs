using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>A date of which the day, or the day and the month, may be unknown: a birth date as people give it.</summary>
/// <remarks>Equal when the same parts are known and equal. <c>default</c> (year 0) is no date.</remarks>
public readonly record struct PartialDate
{
    /// <summary>A date from its known parts.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12; null when unknown.</param>
    /// <param name="day">A day of that month; null when unknown, and only with a month.</param>
    /// <exception cref="CrmException"><c>crm.date.invalid</c>.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (!Exists(year, month, day))
            throw new CrmException(DateErrors.Invalid);
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year; 0 only in <c>default</c>.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12; null when unknown.</summary>
    public int? Month { get; }

    /// <summary>The day of the month; null when unknown.</summary>
    public int? Day { get; }

    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>A fully known date.</summary>
    /// <param name="date">The day.</param>
    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads <c>1984</c>, <c>1984-05</c> or <c>1984-05-17</c>.</summary>
    /// <param name="text">The text, white space around it ignored; null is refused.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.date.invalid</c>.</exception>
    public static PartialDate Parse(string? text, string path = "date") =>
        TryParse(text, out var date) ? date : throw new CrmException(DateErrors.Invalid, path);

    /// <summary>Reads <c>1984</c>, <c>1984-05</c> or <c>1984-05-17</c>, or says no.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date; <c>default</c> when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is not (4 or 7 or 10) || !TryNumber(trimmed[..4], out var year))
            return false;
        int? month = null, day = null;
        if (trimmed.Length >= 7 && !TryPart(trimmed[4..7], out month))
            return false;
        if (trimmed.Length == 10 && !TryPart(trimmed[7..], out day))
            return false;
        if (!Exists(year, month, day))
            return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>The age in whole years on a day.</summary>
    /// <param name="on">The day.</param>
    /// <returns>
    /// Null before the birth, and when the unknown parts leave two ages possible (of someone born in 1984 the age is known on
    /// 31 December only): see <see cref="AgeRangeAt"/>. Who is born on 29 February turns on 1 March in other years.
    /// </returns>
    public int? AgeAt(DateOnly on) => AgeRangeAt(on) is var (youngest, oldest) && youngest == oldest ? youngest : null;

    /// <summary>The least and the greatest age in whole years possible on a day.</summary>
    /// <param name="on">The day.</param>
    /// <returns>Null before the birth; 0 is the least age when the birth may still be ahead.</returns>
    public (int Youngest, int Oldest)? AgeRangeAt(DateOnly on) =>
        on < Earliest ? null : (Math.Max(0, WholeYears(Latest, on)), WholeYears(Earliest, on));

    /// <summary>ISO 8601 with the known parts only; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };

    private static int WholeYears(DateOnly born, DateOnly on) =>
        on.Year - born.Year - ((on.Month, on.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);

    private static bool Exists(int year, int? month, int? day) =>
        year is >= 1 and <= 9999
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is { } known && day >= 1 && day <= DateTime.DaysInMonth(year, known)));

    private static bool TryPart(ReadOnlySpan<char> text, out int? part)
    {
        part = null;
        if (text[0] != '-' || !TryNumber(text[1..], out var number))
            return false;
        part = number;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
